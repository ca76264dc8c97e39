/// The keys of an item of a programme's `показатели`.
enum IndicatorKeys {
  static let title = Field("название", .text, "что измеряется", example: "Доля обученных учителей", required: true)
  static let unit = Field("единица", .text, "единица измерения", example: "\"%\"")
  static let baseline = Field(
    "база", .record(.baseline), "значение до начала программы", example: "{год: 2019, значение: 60}")
  static let targets = Field("цели", .keyed(.year, .decimal), "значения по годам", example: "{2020: 80, 2022: 100}")

  static let source = Field(
    "источник", .text, "откуда берутся значения", example: "отчёты школ")

  static let record = RecordType(.indicator, "Показатель программы.", [title, unit, baseline, targets, source])
}
