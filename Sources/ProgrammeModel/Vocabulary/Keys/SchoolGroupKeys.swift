/// The keys of an item of a programme's `группы-школ`.
enum SchoolGroupKeys {
  static let title = Field(
    "название", .text, "как называется группа",
    example: "Первая группа", required: true)
  static let features = Field(
    "признаки", .text, "по чему школы отнесены к группе",
    example: "Школы в благоприятных условиях")
  static let schools = Field(
    "школы", .list(.reference([.schools], orText: false)), "какие школы входят",
    example: "[заречье]")
  static let strategy = Field(
    "стратегия", .text, "как с группой работают",
    example: "Усиление контроля и требовательности", required: true)
  static let measures = Field(
    "меры", .list(.text), "что делается",
    example: "[Проверка школьной системы оценки]")

  static let record = RecordType(
    .schoolGroup, "Группа школ и стратегия работы с ней.",
    [title, features, schools, strategy, measures])
}
