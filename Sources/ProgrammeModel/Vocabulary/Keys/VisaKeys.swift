/// The keys of an item of an order's `визы` with particulars.
enum VisaKeys {
  static let person = Field(
    "лицо", .reference([.people], orText: false), "кто визирует", example: "папина", required: true)
  static let date = Field("дата", .date, "дата визы, если она уже стоит", example: "2020-07-10")
  static let remarks = Field("замечания", .text, "замечания; печатаются в листе согласования", example: "замечаний нет")

  static let record = RecordType(.visa, "Виза с датой и замечаниями.", [person, date, remarks])
}
