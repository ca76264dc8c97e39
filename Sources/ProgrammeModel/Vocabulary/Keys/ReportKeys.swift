/// The keys of `отчёт` and `справка`.
enum ReportKeys {
  static let title = Field(
    "название", .text, "полное название",
    example: "Промежуточный отчёт о поддержке школ", required: true)
  static let subtitle = Field(
    "подзаголовок", .text, "строка под названием, например территория",
    example: "Зареченский район")
  static let letter = Field(
    "к-письму", .record(.letterReference), "письмо, к которому прилагается отчёт",
    example: "{дата: 2020-05-20, номер: 498}")
  static let asOf = Field(
    "по-состоянию-на", .date, "на какой день",
    example: "2020-05-20")
  static let introduction = Field(
    "вступление", .markdown, "текст перед разделами",
    example: "Работа велась по программе поддержки школ.")
  static let chapters = Field(
    "разделы", .list(.record(.chapter)), "разделы по порядку; номера ставятся сами",
    example: "[{заголовок: Проведённые мероприятия, таблица: исполнено}]", required: true)
  static let done = Field(
    "исполнено", .list(.record(.doneMeasure)), "что сделано",
    example: "[{мероприятие: Выездные дни, дата: 2020-04-10, охват: 4 школы}]")
  static let decisions = Field(
    "решения", .list(.record(.decision)), "что решено",
    example: "[{решение: усилить контроль, исполнитель: директора школ, срок: май 2020 года}]")
  static let training = Field(
    "обучение", .list(.record(.training)), "кто направлен на курсы",
    example: "[{кто: учителя начальных классов, число: 2, программа: Оценивание ответов}]")
  static let actors = Field(
    "участники-работы", .list(.record(.supportActor)), "кто что сделал",
    example: "[{кто: организация, сделано: [разработаны акты]}]")
  static let outcomes = Field(
    "итоги-школ", .list(.record(.schoolOutcome)), "результаты по школам",
    example: "[{школа: заречье, итоги: [победа в конкурсе]}]")
  static let signatory = Field(
    "подписывает", .reference([.people], orText: false), "кто подписывает",
    example: "сомова")
  static let author = Field(
    "исполнитель", .reference([.people], orText: false), "кто составил",
    example: "папина")
  static let phone = Field(
    "телефон", .text, "телефон исполнителя",
    example: "(00000) 2-00-00")

  static let record = RecordType(
    .report, "Отчёт или аналитическая справка.",
    [
      title, subtitle, letter, asOf, introduction, chapters, done, decisions, training, actors, outcomes, signatory,
      author, phone,
    ])
}
