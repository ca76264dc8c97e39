/// The keys of an item of a report's `решения`.
enum DecisionKeys {
  static let text = Field(
    "решение", .text, "что сделать",
    example: "включить в план контроля посещение уроков", required: true)
  static let executor = Field(
    "исполнитель", .list(.reference([.people, .units, .schools, .organisation], orText: true)), "кто исполняет",
    example: "[сомова]")
  static let deadline = Field(
    "срок", .text, "когда",
    example: "до 1 июня 2020 года")

  static let record = RecordType(
    .decision, "Решение: кому, что, к какому сроку.",
    [text, executor, deadline])
}
