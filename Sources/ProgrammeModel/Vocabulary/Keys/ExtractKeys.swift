/// The keys of an item of an order's `выписки`.
enum ExtractKeys {
  static let items = Field(
    "пункты", .list(.text), "номера пунктов, как они стоят в приказе", example: "[1, \"2.1\"]", required: true)
  static let certifier = Field(
    "заверяет", .reference([.people], orText: false), "кто заверяет", example: "папина", required: true)
  static let date = Field("дата", .date, "дата заверения; без неё её ставят от руки", example: "2020-07-20")

  static let record = RecordType(.extract, "Выписка из приказа.", [items, certifier, date])
}
