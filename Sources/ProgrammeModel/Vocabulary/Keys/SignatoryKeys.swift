/// The keys of an order's `подписывает` with particulars.
enum SignatoryKeys {
  static let person = Field(
    "лицо", .reference([.people], orText: false), "кто подписывает", example: "папина", required: true)
  static let isActing = Field(
    "исполняющий-обязанности", .yesNo, "да: подписывает исполняющий обязанности", example: "да")

  static let record = RecordType(.signatory, "Кто подписывает приказ.", [person, isActing])
}
