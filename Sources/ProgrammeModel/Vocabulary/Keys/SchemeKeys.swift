import RussianLanguage

/// The keys of `схема-взаимодействия` with a title of its own.
enum SchemeKeys {
  static let title = Field(
    "название", .text, "полное название, именительный падеж",
    example: "Схема сетевого взаимодействия школ Зареченского района")
  static let agreement = Field(
    "род", .choice(GrammaticalGender.allCases.map(\.dataWord)),
    "с чем согласуется «УТВЕРЖДЕНА», если не с первым словом названия", example: "женский")
  static let accusative = Field(
    "винительный", .text, "название после слова «Утвердить», если оно меняется",
    example: "Схему сетевого взаимодействия школ Зареченского района")
  static let links = Field(
    "связи", .list(.record(.cooperationLink)), "какая школа с кем работает",
    example: "[{школа: заречье, партнёры: [{школа: центр}]}]", required: true)

  static let record = RecordType(
    .scheme, "Схема взаимодействия. Без названия её можно записать прямо списком связей.",
    [title, agreement, accusative, links])
}
