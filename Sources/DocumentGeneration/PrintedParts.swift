import ProgrammeModel

/// Which parts of a set's data the documents of some kinds print, so that nothing is said of the others.
struct PrintedParts {
  /// What every document may print, and what is about the data as a whole.
  private static let common: Set<String> = [
    "организация", "бланк", "люди", "школы", "подразделения", "сокращения", "снято", "правила",
  ]
  /// The keys of the data behind names of the root record that are none themselves.
  private static let sources = [
    "паспорт": "программа", "программа-перехода": "программа", "программа-поддержки": "программа",
    "мониторинг": "мониторинг-контингента", "выписка": "приказ", "состав": "приказ",
  ]

  /// The keys at the top of the data files.
  private(set) var keys = common
  private let set: ProgrammeSet

  /// The parts that every document of a set may print.
  init(of set: ProgrammeSet) { self.set = set }

  /// Adds an order with its annexes.
  mutating func addOrders() {
    add("приказ")
    for document in set.orders.flatMap(\.approvedDocuments) {
      if let part = document.part { add(part.rawValue) }
    }
  }

  /// Adds what a template looks up in the root record.
  mutating func add(names: Set<String>) { names.forEach { add($0) } }

  private mutating func add(_ name: String) {
    let key = Self.sources[name] ?? name
    guard keys.insert(key).inserted else { return }
    let chapters =
      switch key {
      case "программа": set.programme?.chapters ?? []
      case "отчёт": set.report?.chapters ?? []
      case "справка": set.supportNote?.chapters ?? []
      default: [ProgrammeChapter]()
      }
    for table in chapters.flatMap(\.tables) { if let source = Self.source(of: table) { add(source) } }
  }

  /// The key whose record a chapter's table prints; nil for a table of the chapter's own document.
  private static func source(of table: ProgrammeChapter.Table) -> String? {
    switch table {
    case .criteria, .dynamics, .indicators, .deficits, .schoolGroups: "программа"
    case .roadmap: "дорожная-карта"
    case .actionPlan: "план-мероприятий"
    case .scheme: "схема-взаимодействия"
    case .schoolList: "перечень-школ"
    case .done, .decisions, .training, .actors, .outcomes: nil
    }
  }
}
