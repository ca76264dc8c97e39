/// The keys of an act that is repealed, whole or in part.
enum RepealedActKeys {
  static let items = Field(
    "пункты", .list(.text), "номера пунктов, если отменяется не весь акт", example: "[2, 3]")

  static let record = RecordType(
    .repealedAct, "Отменяемый акт; без автора — акт самой организации.",
    [BasisActKeys.kind, BasisActKeys.author, BasisActKeys.date, BasisActKeys.number, BasisActKeys.title, items])
}
