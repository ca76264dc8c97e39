/// The keys of an item of a group's `мероприятия`.
enum ActivityKeys {
  static let title = Field("название", .text, "что делается", example: "Проведение мониторинга", required: true)
  static let deadline = Field("срок", .text, "когда", example: "сентябрь 2020 года – декабрь 2020 года")
  static let responsible = Field(
    "ответственные", .list(.reference([.people, .units, .schools, .organisation], orText: true)), "кто отвечает",
    example: "[сомова, руководители школ]")
  static let result = Field("результат", .text, "что получится", example: "Справка по итогам")
  static let document = Field("документ", .text, "чем подтверждается", example: "Приказ отдела")
  static let parts = Field(
    "части", .list(.record(.activityPart)), "вложенные строки мероприятия или его сроки, когда их несколько",
    example: "[{срок: январь 2021 года}, {срок: июнь 2021 года}]")
  static let execution = Field(
    "исполнение", .record(.execution), "отметка об исполнении", example: "{дата: 2020-10-01, документ: справка № 4}")

  static let record = RecordType(
    .activity, "Мероприятие дорожной карты.", [title, deadline, responsible, result, document, parts, execution])
}
