/// The keys of an item of a programme's `критерии`.
enum CriterionKeys {
  static let group = Field(
    "группа", .text, "заголовок, под которым он стоит; у соседних он печатается один раз", example: "Кадровые условия")
  static let indicator = Field("показатель", .text, "по чему судят", example: "Квалификация учителей", required: true)
  static let criterion = Field(
    "критерий", .text, "при чём школа отбирается", example: "Доля учителей без категории выше 50 %", required: true)

  static let record = RecordType(.criterion, "Критерий отбора школ.", [group, indicator, criterion])
}
