/// The keys of an item of a report's `обучение`.
enum TrainingKeys {
  static let who = Field(
    "кто", .text, "кто",
    example: "учителя начальных классов", required: true)
  static let schools = Field(
    "школы", .list(.reference([.schools], orText: false)), "из каких школ",
    example: "[заречье]")
  static let count = Field(
    "число", .wholeNumber, "сколько человек",
    example: "2")
  static let programme = Field(
    "программа", .text, "по какой программе",
    example: "Оценивание ответов на задания проверочных работ", required: true)
  static let provider = Field(
    "организация", .text, "кто учит",
    example: "Институт развития образования")
  static let form = Field(
    "форма", .text, "как учат",
    example: "дистанционно")

  static let record = RecordType(
    .training, "Направленные на обучение.",
    [who, schools, count, programme, provider, form])
}
