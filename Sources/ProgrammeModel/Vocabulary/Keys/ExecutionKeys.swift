/// The keys of a measure's `исполнение`.
enum ExecutionKeys {
  static let date = Field("дата", .date, "когда исполнено", example: "2020-10-01")
  static let document = Field("документ", .text, "чем подтверждено", example: "справка № 4")

  static let record = RecordType(.execution, "Отметка об исполнении мероприятия или пункта приказа.", [date, document])
}
