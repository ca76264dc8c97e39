/// The keys of an indicator's `база`.
enum BaselineKeys {
  static let year = Field("год", .year, "год", example: "2019", required: true)
  static let value = Field("значение", .decimal, "значение", example: "16,7", required: true)

  static let record = RecordType(.baseline, "Исходное значение показателя.", [year, value])
}
