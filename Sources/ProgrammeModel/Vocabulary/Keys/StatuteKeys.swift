import RussianLanguage

/// The keys of `положение`.
enum StatuteKeys {
  static let title = Field(
    "название", .text, "полное название, именительный падеж", example: "Положение о базовой школе", required: true)
  static let agreement = Field(
    "род", .choice(GrammaticalGender.allCases.map(\.dataWord)),
    "с чем согласуется «УТВЕРЖДЕНО», если не с первым словом названия", example: "средний")
  static let accusative = Field(
    "винительный", .text, "название после слова «Утвердить», если оно меняется", example: "Положение о базовой школе")
  static let chapters = Field(
    "разделы", .list(.record(.statuteChapter)), "разделы по порядку; номера ставятся сами",
    example: "[{заголовок: Общие положения, пункты: [Базовая школа помогает прикреплённым школам]}]", required: true)

  static let record = RecordType(
    .statute, "Положение: разделы с пунктами 1.1., 1.2. …", [title, agreement, accusative, chapters])
}
