/// The keys of a chapter of a statute.
enum StatuteChapterKeys {
  static let heading = Field("заголовок", .text, "заголовок раздела", example: "Общие положения", required: true)
  static let items = Field(
    "пункты", .list(.oneOf([.text, .record(.textItem)])), "пункты раздела; у пункта могут быть подпункты",
    example: "[{текст: \"Базовая школа:\", подпункты: [проводит открытые уроки]}]", required: true)

  static let record = RecordType(.statuteChapter, "Раздел положения.", [heading, items])
}
