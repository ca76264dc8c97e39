import RussianLanguage

/// The keys of `мониторинг-контингента`.
enum ContingentMonitoringKeys {
  static let title = Field(
    "название", .text, "полное название, именительный падеж",
    example: "Мониторинг контингента обучающихся", required: true)
  static let agreement = Field(
    "род", .choice(GrammaticalGender.allCases.map(\.dataWord)),
    "с чем согласуется «УТВЕРЖДЁН», если не с первым словом названия",
    example: "мужской")
  static let accusative = Field(
    "винительный", .text, "название после слова «Утвердить», если оно меняется",
    example: "Мониторинг контингента обучающихся")
  static let source = Field(
    "источник", .text, "откуда взяты данные",
    example: "социальные паспорта школ")
  static let introduction = Field(
    "вступление", .markdown, "текст перед таблицей",
    example: "Данные приведены на 1 сентября каждого года.")
  static let indicators = Field(
    "показатели", .list(.record(.contingentIndicator)), "что наблюдается",
    example: "[{название: Доля обучающихся из неполных семей, единица: \"%\"}]", required: true)
  static let conclusion = Field(
    "выводы", .markdown, "текст под таблицей",
    example: "Доля обучающихся на учёте снизилась.")

  static let record = RecordType(
    .contingentMonitoring, "Мониторинг контингента обучающихся по школам и годам.",
    [title, agreement, accusative, source, introduction, indicators, conclusion])
}
