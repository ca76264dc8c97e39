/// The keys of an order's `подписывает` with particulars.
enum SignatoryKeys {
  static let person = Field(
    "лицо", .reference([.people], orText: false), "кто подписывает", example: "папина", required: true)
  static let isActing = Field(
    "исполняющий-обязанности", .yesNo, "да: подписывает исполняющий обязанности; чьи — говорит ключ «за»", example: "да"
  )
  static let actingFor = Field(
    "за", .reference([.people], orText: false), "чьи обязанности исполняет подписывающий", example: "сомова")

  static let record = RecordType(.signatory, "Кто подписывает приказ.", [person, isActing, actingFor])
}
