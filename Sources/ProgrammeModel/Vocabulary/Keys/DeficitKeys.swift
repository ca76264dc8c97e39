/// The keys of an item of a programme's `дефициты`.
enum DeficitKeys {
  static let title = Field(
    "дефицит", .text, "чего не хватает",
    example: "Затруднения учителей в оценивании", required: true)
  static let evidence = Field(
    "выявлено", .text, "как выявлено",
    example: "самодиагностика")
  static let measures = Field(
    "меры", .list(.text), "что делается",
    example: "[Курсы по критериальному оцениванию]", required: true)
  static let responsible = Field(
    "ответственные", .list(.reference([.people, .units, .schools, .organisation], orText: true)), "кто отвечает",
    example: "[сомова]")
  static let deadline = Field(
    "срок", .text, "когда",
    example: "октябрь 2020 года")
  static let result = Field(
    "результат", .text, "что получится",
    example: "Единые требования к оцениванию")

  static let record = RecordType(
    .deficit, "Дефицит школы и меры, которые его устраняют.",
    [title, evidence, measures, responsible, deadline, result])
}
