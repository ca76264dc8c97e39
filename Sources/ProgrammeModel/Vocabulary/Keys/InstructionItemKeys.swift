/// The keys of an item that gives somebody a task.
enum InstructionItemKeys {
  static let executor = Field(
    "исполнитель", .list(.reference([.people, .units, .schools, .organisation], orText: true)),
    "кому поручено, один или несколько; текст пишут в дательном падеже; не нужен, когда назван в пункте выше",
    example: "[методический-кабинет, сомова]")
  static let assignment = Field(
    "поручение", .text, "что сделать, с глагола в неопределённой форме; не нужно, когда есть подпункты",
    example: "провести мониторинг")
  static let deadline = Field("срок", .text, "к какому сроку", example: "до 15 сентября 2020 г.")
  static let subitems = Field(
    "подпункты", .list(OrderKeys.item), "подпункты любой глубины", example: "[Первый подпункт, Второй подпункт]")

  static let execution = Field(
    "исполнение", .record(.execution), "отметка об исполнении; в приказе не печатается",
    example: "{дата: 2020-10-01, документ: справка № 4}")

  static let record = RecordType(
    .instructionItem, "Пункт с исполнителем.", [executor, assignment, deadline, subitems, execution])
}
