/// The keys of an item of a list's `школы`.
enum SchoolListRowKeys {
  static let school = Field(
    "школа", .reference([.schools], orText: false), "школа",
    example: "заречье", required: true)
  static let subject = Field(
    "предмет", .text, "предмет; соседние строки с одним предметом стоят под общим заголовком",
    example: "История")
  static let shares = Field(
    "доли", .keyed(.name, .decimal), "доли в процентах по ключам граф",
    example: "{минимум: 70}")
  static let ground = Field(
    "основание", .text, "почему школа включена",
    example: "Результаты единого государственного экзамена 2020 года")

  static let record = RecordType(
    .schoolListRow, "Школа в перечне.",
    [school, subject, shares, ground])
}
