/// The keys of an item that gives somebody a task.
enum InstructionItemKeys {
  static let executor = Field(
    "исполнитель", .reference([.people, .units, .schools], orText: true),
    "кому поручено; текст пишут в дательном падеже", example: "методический-кабинет", required: true)
  static let assignment = Field(
    "поручение", .text, "что сделать, с глагола в неопределённой форме", example: "провести мониторинг", required: true)
  static let deadline = Field("срок", .text, "к какому сроку", example: "до 15 сентября 2020 г.")
  static let subitems = Field(
    "подпункты", .list(OrderKeys.item), "подпункты любой глубины", example: "[Первый подпункт, Второй подпункт]")

  static let record = RecordType(
    .instructionItem, "Пункт с исполнителем.", [executor, assignment, deadline, subitems])
}
