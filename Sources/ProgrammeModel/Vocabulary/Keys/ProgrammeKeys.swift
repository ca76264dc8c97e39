/// The keys of `программа`.
enum ProgrammeKeys {
  static let title = Field(
    "название", .text, "полное название, именительный падеж", example: "Программа поддержки школ на 2020–2022 годы",
    required: true)
  static let shortTitle = Field("краткое-название", .text, "как программу называют в тексте", example: "Программа")
  static let period = Field("период", .text, "годы действия", example: "2020–2022")
  static let responsible = Field(
    "исполнитель", .reference([.organisation, .units], orText: true), "ответственный исполнитель",
    example: "организация")
  static let participants = Field(
    "участники", .list(.reference([.schools], orText: false)), "школы-участники", example: "[заречье, брод]")
  static let goals = Field("цели", .list(.text), "цели", example: "[Повышение качества образования]")
  static let tasks = Field("задачи", .list(.text), "задачи", example: "[Помощь учителям]")
  static let results = Field(
    "результаты", .list(.text), "ожидаемые результаты", example: "[Сокращение числа школ с низкими результатами]")
  static let indicators = Field(
    "показатели", .list(.record(.indicator)), "показатели (индикаторы)",
    example: "[{название: Доля школ, единица: \"%\", цели: {2022: 100}}]")
  static let chapters = Field(
    "разделы", .list(.record(.chapter)), "разделы текста программы",
    example: "[{заголовок: Механизмы, текст: Как исполняется}]")

  static let record = RecordType(
    .programme, "Программа.",
    [
      title, shortTitle, period, responsible, participants, goals, tasks, results, indicators, chapters,
    ])
}
