/// The keys of a value of `школы`.
enum SchoolKeys {
  static let shortName = Field(
    "краткое", .text, "краткое наименование, как его печатают", example: "МБОУ Зареченская СОШ", required: true)
  static let caseFields = Vocabulary.caseFields(
    of: "краткое наименование",
    examples: [
      "МБОУ Зареченской СОШ", "МБОУ Зареченской СОШ", "МБОУ Зареченскую СОШ", "МБОУ Зареченской СОШ",
      "МБОУ Зареченской СОШ",
    ])
  static let fullName = Field(
    "полное", .text, "полное наименование по уставу",
    example: "муниципальное бюджетное общеобразовательное учреждение «Зареченская школа»")
  static let settlement = Field("населённый-пункт", .text, "где находится", example: "пгт Заречье")
  static let address = Field("адрес", .text, "почтовый адрес", example: "100100, пгт Заречье, ул. Школьная, д. 2")
  static let director = Field("директор", .reference([.people], orText: true), "директор", example: "сомова")
  static let statuses = Field("статус", .list(.text), "к каким группам относится школа", example: "[ШНОР]")
  static let formerNames = Field(
    "прежние-наименования", .list(.record(.formerName)), "как школа называлась раньше",
    example: "[{название: Зареченская средняя школа, по: 2015-08-31}]")

  static let record = RecordType(
    .school, "Школа; ключ выбирает автор данных.",
    [shortName] + caseFields + [fullName, settlement, address, director, statuses, formerNames])
}
