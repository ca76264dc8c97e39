/// The keys of an item of a report's `итоги-школ`.
enum SchoolOutcomeKeys {
  static let school = Field(
    "школа", .reference([.schools], orText: false), "школа",
    example: "заречье", required: true)
  static let outcomes = Field(
    "итоги", .list(.text), "чего школа достигла",
    example: "[Победа в областном конкурсе программ]", required: true)

  static let record = RecordType(
    .schoolOutcome, "Результаты школы.",
    [school, outcomes])
}
