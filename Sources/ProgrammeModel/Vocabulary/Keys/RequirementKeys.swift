/// The keys of an item of a kind's `требует` with particulars.
enum RequirementKeys {
  static let field = Field("поле", .text, "путь к полю", example: "приказ.номер", required: true)
  static let stage = OrderKeys.stage

  static let record = RecordType(
    .requirement, "Поле, без которого документа нет, и стадия, с которой оно нужно.", [field, stage])
}
