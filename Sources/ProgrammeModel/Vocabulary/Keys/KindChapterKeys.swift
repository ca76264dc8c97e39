/// The keys of an item of a kind's `разделы`.
enum KindChapterKeys {
  static let heading = Field("заголовок", .text, "заголовок раздела", example: "Мероприятия", required: true)
  static let isRequired = Field("обязателен", .yesNo, "обязателен ли раздел", example: "да")

  static let record = RecordType(.kindChapter, "Раздел, из которых состоит вид.", [heading, isRequired])
}
