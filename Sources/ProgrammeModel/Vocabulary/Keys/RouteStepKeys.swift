/// The keys of an item of a route's `шаги`.
enum RouteStepKeys {
  static let deficit = Field(
    "дефицит", .text, "что вызывает затруднения; соседние шаги с одним дефицитом печатаются вместе",
    example: "Оценивание развёрнутых ответов", required: true)
  static let goal = Field(
    "цель", .text, "чего достичь",
    example: "Оценивать по критериям")
  static let measure = Field(
    "мера", .text, "что делается",
    example: "Курсы повышения квалификации", required: true)
  static let deadline = Field(
    "срок", .text, "когда",
    example: "октябрь 2020 года")
  static let result = Field(
    "результат", .text, "что получится",
    example: "Удостоверение")
  static let mark = Field(
    "отметка", .text, "отметка о выполнении",
    example: "выполнено 30.10.2020")

  static let record = RecordType(
    .routeStep, "Шаг маршрута.",
    [deficit, goal, measure, deadline, result, mark])
}
