/// The keys of an item of `снято`.
enum WaiverKeys {
  static let rule = Field("правило", .text, "код правила", example: "DAT-11", required: true)
  static let place = Field(
    "место", .text, "где именно; без него снимается во всём файле приказа или во всём комплекте",
    example: "\"приказ.пункты[2]\"")
  static let reason = Field("причина", .text, "почему", example: "срок определит отдельный приказ", required: true)
  static let person = Field("кто", .text, "кто так решил", example: "Сомова А.П.")

  static let record = RecordType(.waiver, "Замечание, которое решено не исправлять.", [rule, place, reason, person])
}
