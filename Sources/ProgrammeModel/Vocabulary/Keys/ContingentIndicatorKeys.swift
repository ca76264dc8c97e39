/// The keys of an item of `показатели` of `мониторинг-контингента`.
enum ContingentIndicatorKeys {
  static let title = Field(
    "название", .text, "что наблюдается",
    example: "Доля обучающихся из неполных семей", required: true)
  static let unit = Field(
    "единица", .text, "единица измерения",
    example: "\"%\"")
  static let desired = Field(
    "желательно", .choice(ContingentMonitoring.Direction.allCases.map(\.rawValue)), "какое изменение к лучшему",
    example: "снижение")
  static let values = Field(
    "значения", .list(.record(.contingentValues)), "значения по школам",
    example: "[{школа: заречье, годы: {2019: 10, 2020: 8}}]")

  static let record = RecordType(
    .contingentIndicator, "Показатель контингента.",
    [title, unit, desired, values])
}
