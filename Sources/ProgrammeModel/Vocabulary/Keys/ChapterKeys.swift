/// The keys of an item of a programme's `разделы`.
enum ChapterKeys {
  static let heading = Field(
    "заголовок", .text, "заголовок раздела без номера", example: "Обоснование актуальности", required: true)
  static let text = Field("текст", .markdown, "текст раздела", example: "Программа направлена на поддержку школ.")
  static let lists = Field(
    "перечни", .list(.choice(ProgrammeChapter.List.allCases.map(\.rawValue))),
    "что из самой программы напечатать под текстом, чтобы не писать второй раз", example: "[цели, задачи]")
  static let tables = Field(
    "таблица", .list(.choice(ProgrammeChapter.Table.allCases.map(\.rawValue))),
    "какую таблицу программы, отчёта или комплекта напечатать",
    example: "критерии")
  static let closingText = Field(
    "текст-после", .markdown, "текст под перечнями и таблицей", example: "Данные собирает методический кабинет.")

  static let record = RecordType(
    .chapter, "Раздел текста программы, отчёта или справки.", [heading, text, lists, tables, closingText])
}
