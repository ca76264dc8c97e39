/// The keys of an item of an order's `основание`.
enum BasisActKeys {
  static let kind = Field("вид", .text, "вид акта", example: "приказ", required: true)
  static let author = Field(
    "автор", .text, "кто издал, родительный падеж", example: "Министерства образования Озёрной области")
  static let date = Field("дата", .date, "дата акта", example: "2020-04-16")
  static let number = Field("номер", .text, "номер акта", example: "481/ПК")
  static let title = Field("название", .text, "название акта", example: "Об утверждении плана мероприятий")

  static let link = Field(
    "связка", .text, "слово, которым акт присоединяется к преамбуле: «…, утверждённого приказом …»",
    example: "утверждённого")

  static let record = RecordType(
    .basisAct, "Акт, на основании которого издан приказ.", [kind, author, date, number, title, link])
}
