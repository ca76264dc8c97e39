import RussianLanguage

/// The keys of `дорожная-карта`.
enum RoadmapKeys {
  static let title = Field(
    "название", .text, "полное название, как его печатают, именительный падеж",
    example: "План мероприятий («дорожная карта») поддержки школ на 2020–2022 годы", required: true)
  static let agreement = Field(
    "род", .choice(GrammaticalGender.allCases.map(\.dataWord)),
    "с чем согласуется «УТВЕРЖДЁН», если не с первым словом названия",
    example: "мужской")
  static let accusative = Field(
    "винительный", .text, "название после слова «Утвердить», если оно меняется",
    example: "Дорожную карту поддержки школ на 2020–2022 годы")
  static let shortTitle = Field(
    "краткое-название", .text,
    "как план называют в тексте; приказ, который его утверждает, вводит его: «(далее – План)»", example: "План")
  static let period = Field("период", .text, "годы действия", example: "2020–2022")
  static let goals = Field("цели", .list(.text), "цели плана", example: "[Повышение качества образования]")
  static let tasks = Field("задачи", .list(.text), "задачи плана", example: "[Помощь учителям]")
  static let targets = Field(
    "индикаторы", .list(.text), "целевые индикаторы словами, печатаются перед таблицей",
    example: "[Доля обученных учителей – 100 %]")
  static let grouping = Field(
    "группировка", .choice(Roadmap.Grouping.allCases.map(\.rawValue)),
    "по чему собраны группы; у направлений нумеруются и группы: 1, 1.1, 1.1.1", example: "год")
  static let columns = Field(
    "столбцы", .list(.choice(Roadmap.Column.allCases.map(\.rawValue))), "столбцы таблицы по порядку, от 3 до 6",
    example: "[номер, мероприятие, срок, ответственный]")
  static let groups = Field(
    "группы", .list(.record(.roadmapGroup)), "группы мероприятий: годы или направления",
    example: "[{название: 2020 год, мероприятия: []}]", required: true)

  static let record = RecordType(
    .roadmap, "План мероприятий («дорожная карта»).",
    [title, agreement, accusative, shortTitle, period, goals, tasks, targets, grouping, columns, groups])
}
