/// The keys of `маршрут`.
enum TeacherRouteKeys {
  static let teacher = Field(
    "педагог", .reference([.people], orText: false), "чей это маршрут",
    example: "сомова", required: true)
  static let period = Field(
    "период", .text, "на какое время",
    example: "2020/2021 учебный год")
  static let ground = Field(
    "основание", .text, "по каким данным выявлены дефициты",
    example: "самодиагностика и посещение уроков")
  static let goal = Field(
    "цель", .text, "цель маршрута",
    example: "освоить критериальное оценивание")
  static let mentor = Field(
    "куратор", .reference([.people, .units, .schools, .organisation], orText: true), "кто помогает",
    example: "папина")
  static let approver = Field(
    "утверждает", .reference([.people], orText: false), "кто утверждает; без него директор школы",
    example: "папина")
  static let date = Field(
    "дата", .date, "дата утверждения",
    example: "2020-09-10")
  static let steps = Field(
    "шаги", .list(.record(.routeStep)), "дефициты, меры и сроки",
    example: "[{дефицит: оценивание, мера: курсы, срок: октябрь 2020 года, результат: удостоверение}]", required: true)

  static let record = RecordType(
    .teacherRoute, "Индивидуальный маршрут учителя.",
    [teacher, period, ground, goal, mentor, approver, date, steps])
}
