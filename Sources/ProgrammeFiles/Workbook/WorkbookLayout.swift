import ProgrammeModel
import RussianLanguage

/// The sheets of a workbook of data, in the order of their tabs.
enum WorkbookLayout {
  /// All sheets.
  static let sheets: [SheetLayout] = [
    SheetLayout("Организация", .form([block("организация", .organisation), block("бланк", .letterhead)])),
    SheetLayout("Люди", otherNames: ["Сотрудники", "Работники"], .table(people)),
    SheetLayout("Подразделения", .table(keyed("подразделения", .unit, "подразделение"))),
    SheetLayout("Школы", otherNames: ["Список школ", "Перечень школ района"], .table(schools)),
    SheetLayout("Сокращения", .table(abbreviations)),
    SheetLayout(
      "Программа",
      .form([
        block("программа", .programme), block("дорожная-карта", .roadmap), block("план-мероприятий", .roadmap),
        block("схема-взаимодействия", .scheme),
      ])),
    SheetLayout(
      "Основания программы", .table(TableLayout(["программа", "основание-разработки"], SheetColumn.all(of: .basisAct)))),
    SheetLayout("Этапы", .table(TableLayout(["программа", "этапы"], SheetColumn.all(of: .stage)))),
    SheetLayout("Разделы", .table(TableLayout(["программа", "разделы"], SheetColumn.all(of: .chapter)))),
    SheetLayout("Показатели", .table(indicators)),
    SheetLayout("Критерии", .table(TableLayout(["программа", "критерии"], SheetColumn.all(of: .criterion)))),
    SheetLayout("Динамика", .table(TableLayout(["программа", "динамика"], SheetColumn.all(of: .dynamics)))),
    SheetLayout("Дефициты", .table(TableLayout(["программа", "дефициты"], SheetColumn.all(of: .deficit)))),
    SheetLayout("Группы школ", .table(TableLayout(["программа", "группы-школ"], SheetColumn.all(of: .schoolGroup)))),
    SheetLayout("Мероприятия", otherNames: ["Дорожная карта"], .table(activities("дорожная-карта"))),
    SheetLayout("Мероприятия плана", .table(activities("план-мероприятий"))),
    SheetLayout("Партнёры", otherNames: ["Схема взаимодействия"], .table(partners)),
    SheetLayout("Приказ", .form([block("приказ", .order)])),
    SheetLayout("Основания", .table(TableLayout(["приказ", "основание"], SheetColumn.all(of: .basisAct)))),
    SheetLayout("Пункты", otherNames: ["Пункты приказа"], .items),
    SheetLayout("Снятые замечания", .table(TableLayout(["снято"], SheetColumn.all(of: .waiver)))),
    SheetLayout("Правила", .table(severities)),
  ]

  /// The sheets that a new workbook has; the others are added where there is something for them.
  static let usual: Set<String> = [
    "Организация", "Люди", "Подразделения", "Школы", "Программа", "Разделы", "Показатели", "Мероприятия", "Партнёры",
    "Основания программы", "Приказ", "Основания", "Пункты", "Снятые замечания",
  ]

  /// The sheet that a tab means; nil when it means none.
  static func sheet(named tab: String) -> SheetLayout? { sheets.first { $0.isNamed(tab) } }

  private static func block(_ key: String, _ record: RecordName) -> SheetLayout.FormBlock {
    let words = key.replacing("-", with: " ")
    return .init(
      title: words.withCapital, key: key, record: record,
      // An order's items have a sheet of their own.
      columns: SheetColumn.all(of: record).filter { $0.keys != ItemColumns.layout.root.suffix(1) })
  }

  private static func keyColumn(of thing: String) -> SheetColumn {
    SheetColumn(
      "Ключ", names: ["Короткое имя"], keys: [], type: .text,
      summary: "короткое слово, которым \(thing) называют на других листах; если пусто, составляется само",
      example: thing == "школу" ? "заречье" : "сомова")
  }

  private static func keyed(_ root: String, _ record: RecordName, _ thing: String) -> TableLayout {
    TableLayout([root], keyColumn: keyColumn(of: thing), SheetColumn.all(of: record))
  }

  private static let people = TableLayout(
    ["люди"], keyColumn: keyColumn(of: "человека"), SheetColumn.all(of: .person),
    nested: .init(key: "должности", columns: SheetColumn.all(of: .post), mark: nil, sharesColumns: true))

  private static let schools = TableLayout(
    ["школы"], keyColumn: keyColumn(of: "школу"), SheetColumn.all(of: .school),
    nested: .init(
      key: "прежние-наименования", columns: SheetColumn.all(of: .formerName), mark: nil, sharesColumns: false))

  private static let abbreviations = TableLayout(
    ["сокращения"],
    keyColumn: SheetColumn(
      "Сокращение", keys: [], type: .text, summary: "как пишется коротко", example: "ШНОР"),
    [
      SheetColumn(
        "Расшифровка", names: ["Полностью"], keys: [], type: .text, summary: "что означает",
        example: "школа с низкими образовательными результатами", isRequired: true)
    ])

  private static let severities = TableLayout(
    ["правила"],
    keyColumn: SheetColumn("Правило", names: ["Код"], keys: [], type: .text, summary: "код правила", example: "DAT-08"),
    [
      SheetColumn(
        "Строгость", keys: [], type: severity, summary: "как строго проверять", example: "выкл",
        isRequired: true)
    ])

  private static let severity: FieldType = {
    guard case .keyed(_, let type)? = Vocabulary.record(.file).field("правила")?.type else { return .text }
    return type
  }()

  private static let indicators = TableLayout(
    ["программа", "показатели"], SheetColumn.all(of: .indicator), yearsKey: "цели")

  private static func activities(_ root: String) -> TableLayout {
    TableLayout(
      [root, "группы"],
      group: .init(columns: SheetColumn.all(of: .roadmapGroup), listKey: "мероприятия"),
      SheetColumn.all(of: .activity),
      nested: .init(
        key: "части", columns: SheetColumn.all(of: .activityPart),
        mark: SheetColumn(
          "Часть мероприятия", names: ["Часть"], keys: ["название"], type: .text,
          summary:
            "строка под мероприятием: его часть; «\(anotherDeadline)», когда у того же мероприятия несколько сроков",
          example: "Олимпиада по математике"),
        sharesColumns: true))
  }

  /// What the column of parts says of a part without a title.
  static let anotherDeadline = "ещё срок"

  private static let partners = TableLayout(
    ["схема-взаимодействия", "связи"],
    group: .init(columns: SheetColumn.all(of: .cooperationLink), listKey: "партнёры"),
    SheetColumn.all(of: .partner))
}
