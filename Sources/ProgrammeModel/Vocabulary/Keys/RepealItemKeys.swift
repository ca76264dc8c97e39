/// The keys of an item that repeals earlier acts.
enum RepealItemKeys {
  static let acts = Field(
    "признать-утратившим-силу", .list(.record(.repealedAct)), "акты, которые отменяются",
    example: "[{вид: приказ, дата: 2019-02-01, номер: 12, название: О базовых школах}]", required: true)

  static let record = RecordType(.repealItem, "Пункт «Признать утратившим силу …».", [acts])
}
