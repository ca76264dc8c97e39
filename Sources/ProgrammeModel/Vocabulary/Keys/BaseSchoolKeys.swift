/// The keys of an item of the list of base schools.
enum BaseSchoolKeys {
  static let school = Field(
    "школа", .reference([.schools], orText: false), "базовая школа", example: "заречье", required: true)
  static let attached = Field(
    "прикреплённые", .list(.reference([.schools], orText: false)), "школы, которым она помогает", example: "[брод]",
    required: true)
  static let content = Field(
    "направление", .text, "предметы или направления помощи", example: "русский язык, математика")

  static let record = RecordType(.baseSchool, "Базовая школа с прикреплёнными.", [school, attached, content])
}
