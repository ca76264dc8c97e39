/// The keys of an item of a programme's `этапы`.
enum StageKeys {
  static let title = Field("название", .text, "название этапа", example: "Подготовка", required: true)
  static let period = Field("срок", .text, "когда", example: "2020 год")
  static let content = Field("содержание", .text, "что делается", example: "Выбор школ по критериям")

  static let record = RecordType(.stage, "Этап программы.", [title, period, content])
}
