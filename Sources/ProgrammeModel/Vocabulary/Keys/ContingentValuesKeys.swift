/// The keys of an item of an indicator's `значения`.
enum ContingentValuesKeys {
  static let school = Field(
    "школа", .reference([.schools], orText: false), "школа",
    example: "заречье", required: true)
  static let years = Field(
    "годы", .keyed(.year, .decimal), "значения по годам",
    example: "{2019: 10, 2020: 8}", required: true)

  static let record = RecordType(
    .contingentValues, "Значения показателя в одной школе.",
    [school, years])
}
