/// The keys of a mark in a programme's `грифы`.
enum AdoptionMarkKeys {
  static let body = Field(
    "кем", .text, "кем, творительный падеж",
    example: "педагогическим советом", required: true)
  static let document = Field(
    "документ", .text, "документ, которым принято или согласовано",
    example: "протокол")
  static let date = Field(
    "дата", .date, "дата документа",
    example: "2020-08-28")
  static let number = Field(
    "номер", .text, "номер документа",
    example: "1")

  static let record = RecordType(
    .adoptionMark, "Гриф: кем, каким документом, когда.",
    [body, document, date, number])
}
