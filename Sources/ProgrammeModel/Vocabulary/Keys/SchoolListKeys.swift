import RussianLanguage

/// The keys of `перечень-школ`.
enum SchoolListKeys {
  static let title = Field(
    "название", .text, "полное название, именительный падеж",
    example: "Перечень школ с низкими результатами обучения", required: true)
  static let agreement = Field(
    "род", .choice(GrammaticalGender.allCases.map(\.dataWord)),
    "с чем согласуется «УТВЕРЖДЁН», если не с первым словом названия",
    example: "мужской")
  static let accusative = Field(
    "винительный", .text, "название после слова «Утвердить», если оно меняется",
    example: "Перечень школ с низкими результатами обучения")
  static let period = Field(
    "период", .text, "за какое время взяты результаты",
    example: "2019/2020 учебный год")
  static let columns = Field(
    "графы", .keyed(.name, .text), "графы с долями: короткий ключ и заголовок графы, не больше четырёх",
    example: "{минимум: Доля не набравших минимального балла}")
  static let schools = Field(
    "школы", .list(.record(.schoolListRow)), "школы по порядку; одна школа может стоять под несколькими предметами",
    example: "[{школа: заречье, предмет: История, доли: {минимум: 70}}]", required: true)

  static let record = RecordType(
    .schoolList, "Перечень школ с основанием включения.",
    [title, agreement, accusative, period, columns, schools])
}
