/// The keys of an item of a measure's `части`.
enum ActivityPartKeys {
  static let title = Field(
    "название", .text, "что делается; без названия это ещё один срок того же мероприятия",
    example: "Олимпиада по математике")
  static let deadline = Field(
    "срок", .text, "когда",
    example: "январь 2021 года")
  static let responsible = Field(
    "ответственные", .list(.reference([.people, .units, .schools, .organisation], orText: true)), "кто отвечает",
    example: "[сомова]")
  static let result = Field(
    "результат", .text, "что получится",
    example: "Справка")
  static let document = Field(
    "документ", .text, "чем подтверждается",
    example: "Протокол")

  static let record = RecordType(
    .activityPart, "Часть мероприятия: вложенная строка или ещё один срок. Чего в ней нет, берётся у мероприятия.",
    [title, deadline, responsible, result, document])
}
