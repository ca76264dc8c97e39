/// The keys of a kind's `для-сайта`.
enum KindSiteKeys {
  static let withheld = Field(
    "без", .list(.text), "пути полей данных, которых в документе для сайта нет",
    example: "[приказ.ознакомить, приказ.визы]")
  static let nameless = Field(
    "без-имён", .list(.text), "пути полей, в которых человек заменяется своей должностью",
    example: "[схема-взаимодействия.связи.партнёры.лицо]")
  static let isPublished = Field(
    "публикуется", .yesNo, "нет: такой документ на сайте не размещают", example: "нет")

  static let record = RecordType(
    .kindSite, "Чем документ для сайта отличается от полного.", [isPublished, withheld, nameless])
}
