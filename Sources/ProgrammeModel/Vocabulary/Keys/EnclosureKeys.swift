/// The keys of an item of a letter's `приложения`.
enum EnclosureKeys {
  static let title = Field(
    "название", .text, "что приложено; не нужно, если названо в тексте письма", example: "Программа поддержки школ")
  static let sheets = Field("листов", .wholeNumber, "сколько листов", example: "12", required: true)
  static let copies = Field("экземпляров", .wholeNumber, "сколько экземпляров; без ключа один", example: "2")

  static let record = RecordType(.enclosure, "Приложение к письму.", [title, sheets, copies])
}
