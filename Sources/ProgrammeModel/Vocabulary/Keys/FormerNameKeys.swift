/// The keys of an item of a school's `прежние-наименования`.
enum FormerNameKeys {
  static let name = Field(
    "название", .text, "прежнее наименование", example: "Зареченская средняя школа", required: true)
  static let until = Field("по", .date, "последний день этого наименования", example: "2015-08-31")

  static let record = RecordType(.formerName, "Прежнее наименование школы; в старых актах оно верно.", [name, until])
}
