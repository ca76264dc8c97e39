import RussianLanguage

/// The keys of `программа`.
enum ProgrammeKeys {
  static let title = Field(
    "название", .text, "полное название, именительный падеж", example: "Программа поддержки школ на 2020–2022 годы",
    required: true)
  static let agreement = Field(
    "род", .choice(GrammaticalGender.allCases.map(\.dataWord)),
    "с чем согласуется «УТВЕРЖДЕНА», если не с первым словом названия", example: "женский")
  static let accusative = Field(
    "винительный", .text, "название после слова «Утвердить», если оно меняется",
    example: "Программу поддержки школ на 2020–2022 годы")
  static let shortTitle = Field(
    "краткое-название", .text,
    "как программу называют в тексте; приказ, который её утверждает, вводит его: «(далее – Программа)»",
    example: "Программа")
  static let period = Field("период", .text, "годы действия", example: "2020–2022")
  static let grounds = Field(
    "основание-разработки", .list(.oneOf([.text, .record(.basisAct)])), "акты, на основании которых она разработана",
    example: "[{вид: приказ, автор: Министерства образования, дата: 2020-04-16, номер: 481/ПК}]")
  static let customer = Field(
    "заказчик", .reference([.organisation, .units], orText: true), "кто заказал программу", example: "организация")
  static let developers = Field(
    "разработчик", .list(.reference([.organisation, .units], orText: true)), "кто разработал программу",
    example: "методический-кабинет")
  static let responsible = Field(
    "исполнитель", .reference([.organisation, .units], orText: true), "ответственный исполнитель",
    example: "организация")
  static let coExecutors = Field(
    "соисполнители", .list(.reference([.organisation, .units, .schools], orText: true)), "кто исполняет вместе с ним",
    example: "[методический-кабинет]")
  static let participants = Field(
    "участники", .list(.reference([.schools], orText: false)), "школы-участники", example: "[заречье, брод]")
  static let goals = Field("цели", .list(.text), "цели", example: "[Повышение качества образования]")
  static let tasks = Field("задачи", .list(.text), "задачи", example: "[Помощь учителям]")
  static let stages = Field(
    "этапы", .list(.record(.stage)), "этапы выполнения",
    example: "[{название: Подготовка, срок: 2020 год, содержание: Выбор школ}]")
  static let funding = Field(
    "финансирование", .text, "объёмы и источники денег; «не требуется», если их нет", example: "не требуется")
  static let results = Field(
    "результаты", .list(.text), "ожидаемые результаты", example: "[Сокращение числа школ с низкими результатами]")
  static let control = Field(
    "контроль", .list(.text), "кто управляет программой и следит за её исполнением",
    example: "Отдел образования, ежегодный отчёт")
  static let indicators = Field(
    "показатели", .list(.record(.indicator)), "показатели (индикаторы)",
    example: "[{название: Доля школ, единица: \"%\", цели: {2022: 100}}]")
  static let criteria = Field(
    "критерии", .list(.record(.criterion)), "критерии, по которым выбирают школы",
    example: "[{группа: Кадры, показатель: Квалификация учителей, критерий: Доля учителей без категории выше 50 %}]")
  static let dynamics = Field(
    "динамика", .list(.record(.dynamics)), "по чему судят об успехе",
    example: "[{показатель: Доля неудовлетворительных отметок, критерии: уменьшение}]")
  static let deficits = Field(
    "дефициты", .list(.record(.deficit)), "дефициты школы и меры, которые их устраняют",
    example: "[{дефицит: Затруднения в оценивании, меры: [Курсы по критериальному оцениванию]}]")
  static let schoolGroups = Field(
    "группы-школ", .list(.record(.schoolGroup)), "группы школ и стратегия работы с каждой",
    example: "[{название: Первая группа, школы: [заречье], стратегия: Усиление контроля}]")
  static let adoption = Field(
    "грифы", .record(.adoption), "кем принята и с кем согласована школьная программа",
    example: "{принята: {кем: педагогическим советом, документ: протокол, дата: 2020-08-28, номер: 1}}")
  static let chapters = Field(
    "разделы", .list(.record(.chapter)), "разделы текста; паспорт в них не входит, он печатается сам",
    example: "[{заголовок: Механизмы, текст: Как исполняется}]")

  static let record = RecordType(
    .programme, "Программа. Паспорт программы составляется из этих же ключей.",
    [
      title, agreement, accusative, shortTitle, period, grounds, customer, developers, responsible, coExecutors,
      participants, goals, tasks, stages, funding, results, control, indicators, criteria, dynamics, deficits,
      schoolGroups, adoption, chapters,
    ])
}
