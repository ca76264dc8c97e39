/// The keys of an item of a roadmap's `группы`.
enum RoadmapGroupKeys {
  static let title = Field("название", .text, "заголовок группы", example: "2020 год", required: true)
  static let period = Field("период", .text, "время группы, если его нет в названии", example: "\"2020\"")
  static let activities = Field(
    "мероприятия", .list(.record(.activity)), "мероприятия по порядку",
    example: "[{срок: сентябрь 2020 года, название: Мониторинг}]")

  static let record = RecordType(.roadmapGroup, "Группа мероприятий.", [title, period, activities])
}
