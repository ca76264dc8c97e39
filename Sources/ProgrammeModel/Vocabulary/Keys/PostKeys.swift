/// The keys of an item of a person's `должности`.
enum PostKeys {
  static let title = Field(
    "должность", .text, "должность, как её печатают", example: "Заведующий отделом", required: true)
  static let organisation = Field(
    "организация", .reference([.schools], orText: true), "где, если не в самой организации", example: "заречье")
  static let from = Field("с", .date, "первый день в должности", example: "2018-09-01")
  static let until = Field("по", .date, "последний день в должности", example: "2021-08-31")
  static let caseFields = Vocabulary.caseFields(
    stem: title.key, of: "должность",
    examples: [
      "Заведующего отделом", "Заведующему отделом", "Заведующего отделом", "Заведующим отделом", "Заведующем отделом",
    ])

  static let record = RecordType(
    .post, "Должность за время; нужную выбирает дата документа.", [title] + caseFields + [organisation, from, until])
}
