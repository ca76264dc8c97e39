/// The keys of an item of a report's `исполнено`.
enum DoneMeasureKeys {
  static let title = Field(
    "мероприятие", .text, "что сделано",
    example: "Выездные методические дни", required: true)
  static let item = Field(
    "пункт", .text, "номер по дорожной карте",
    example: "1.2")
  static let date = Field(
    "дата", .date, "когда",
    example: "2020-04-10")
  static let time = Field(
    "время", .text, "когда, если день не один",
    example: "март – апрель 2020 года")
  static let coverage = Field(
    "охват", .text, "кого или что охватило",
    example: "4 школы, 38 педагогов")
  static let document = Field(
    "документ", .text, "чем подтверждается",
    example: "справка № 4")

  static let record = RecordType(
    .doneMeasure, "Исполненное мероприятие.",
    [title, item, date, time, coverage, document])
}
