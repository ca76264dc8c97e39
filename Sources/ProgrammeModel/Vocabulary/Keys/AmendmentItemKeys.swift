/// The keys of an item that changes an earlier act.
enum AmendmentItemKeys {
  static let act = Field(
    "внести-изменения-в", .record(.basisAct), "акт, который изменяется; без автора — акт самой организации",
    example: "{вид: приказ, дата: 2020-07-14, номер: 63/6, название: Об утверждении программы}", required: true)
  static let document = Field(
    "документ", .text, "документ, утверждённый этим актом, если меняется он; именительный падеж",
    example: "Положение о рабочей группе")
  static let changes = Field(
    "изменения", .list(.record(.change)), "изменения по порядку",
    example: "[{пункт: 2, изложить: Провести мониторинг до 15 декабря 2026 г.}]", required: true)

  static let record = RecordType(
    .amendmentItem, "Пункт «Внести в приказ … следующие изменения».", [act, document, changes])
}
