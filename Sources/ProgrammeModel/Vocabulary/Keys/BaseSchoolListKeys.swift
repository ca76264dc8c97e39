import RussianLanguage

/// The keys of `перечень-базовых-школ`.
enum BaseSchoolListKeys {
  static let title = Field(
    "название", .text, "полное название, именительный падеж", example: "Перечень базовых школ Зареченского района",
    required: true)
  static let agreement = Field(
    "род", .choice(GrammaticalGender.allCases.map(\.dataWord)),
    "с чем согласуется «УТВЕРЖДЁН», если не с первым словом названия", example: "мужской")
  static let accusative = Field(
    "винительный", .text, "название после слова «Утвердить», если оно меняется",
    example: "Перечень базовых школ Зареченского района")
  static let word = Field(
    "вид-школы", .text, "как в районе называют такую школу, женский род", example: "опорная")
  static let schools = Field(
    "школы", .list(.record(.baseSchool)), "школы по порядку",
    example: "[{школа: заречье, прикреплённые: [брод]}]", required: true)

  static let record = RecordType(
    .baseSchoolList, "Перечень базовых (опорных) школ с прикреплёнными.", [title, agreement, accusative, word, schools])
}
