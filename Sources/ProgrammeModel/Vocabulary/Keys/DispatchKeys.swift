/// The keys of an item of an order's `рассылка` with particulars.
enum DispatchKeys {
  static let party = Field(
    "кому", .reference([.schools, .people, .units], orText: true), "кому", example: "заречье", required: true)
  static let copies = Field("экземпляров", .wholeNumber, "сколько экземпляров; без ключа один", example: "2")

  static let record = RecordType(.dispatch, "Адресат рассылки с числом экземпляров.", [party, copies])
}
