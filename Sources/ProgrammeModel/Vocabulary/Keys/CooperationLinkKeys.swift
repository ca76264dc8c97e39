/// The keys of an item of `схема-взаимодействия`.
enum CooperationLinkKeys {
  static let school = Field(
    "школа", .reference([.schools], orText: false), "чья это связь", example: "заречье", required: true)
  static let partners = Field(
    "партнёры", .list(.record(.partner)), "с кем школа работает", example: "[{школа: центр, содержание: Уроки химии}]",
    required: true)

  static let record = RecordType(.cooperationLink, "Школа и её партнёры.", [school, partners])
}
