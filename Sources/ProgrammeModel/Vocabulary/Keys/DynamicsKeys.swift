/// The keys of an item of a programme's `динамика`.
enum DynamicsKeys {
  static let indicator = Field(
    "показатель", .text, "что сравнивают из года в год", example: "Доля неудовлетворительных отметок", required: true)
  static let criteria = Field("критерии", .text, "какое изменение желательно", example: "уменьшение", required: true)

  static let record = RecordType(.dynamics, "Строка оценки динамики.", [indicator, criteria])
}
