/// The keys of an item of a programme's `разделы`.
enum ChapterKeys {
  static let heading = Field(
    "заголовок", .text, "заголовок раздела", example: "Обоснование актуальности", required: true)
  static let text = Field("текст", .markdown, "текст раздела", example: "Программа направлена на поддержку школ.")

  static let record = RecordType(.chapter, "Раздел текста программы.", [heading, text])
}
