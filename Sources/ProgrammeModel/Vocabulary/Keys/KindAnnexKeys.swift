import RussianLanguage

/// The keys of a kind's `приложение`.
enum KindAnnexKeys {
  static let stamp = Field("гриф", .text, "слово грифа утверждения", example: "УТВЕРЖДЕНА")
  static let agreement = Field(
    "род", .choice(GrammaticalGender.allCases.map(\.dataWord)), "род названия вида", example: "женский")
  static let standsAlone = Field(
    "отдельно", .yesNo, "нет: документ бывает только приложением", example: "нет")

  static let record = RecordType(
    .kindAnnex, "Как документ оформляется приложением к приказу.", [stamp, agreement, standsAlone])
}
