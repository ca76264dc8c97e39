/// The keys of a value of `подразделения`.
enum UnitKeys {
  static let name = Field("наименование", .text, "наименование", example: "Методический кабинет", required: true)

  static let record = RecordType(
    .unit, "Подразделение организации; ключ выбирает автор данных.",
    [name]
      + Vocabulary.caseFields(
        of: "наименование",
        examples: [
          "Методического кабинета", "Методическому кабинету", "Методический кабинет", "Методическим кабинетом",
          "Методическом кабинете",
        ]))
}
