/// The keys of an item of a report's `участники-работы`.
enum SupportActorKeys {
  static let who = Field(
    "кто", .reference([.people, .units, .schools, .organisation], orText: true), "кто",
    example: "организация", required: true)
  static let role = Field(
    "роль", .text, "в чём его часть работы",
    example: "методическое сопровождение")
  static let done = Field(
    "сделано", .list(.text), "что сделано",
    example: "[Разработаны нормативные акты]", required: true)

  static let record = RecordType(
    .supportActor, "Участник работы и что он сделал.",
    [who, role, done])
}
