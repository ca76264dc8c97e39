import ArgumentParser
import DocumentRegistry

/// Finds entries.
struct JournalList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Найти документы в журналах.",
    discussion: """
      Слова ищутся в заголовке, приложениях, школах, именах и примечании, в любом регистре.
      Пример: prikaz journal list "рабочей группы" --year 2026 --state void

      Коды завершения: 0 — готово; 64 — неверный вызов; 65 — база испорчена; 66 — нет базы.
      """)

  @Argument(help: ArgumentHelp("Слова документа; без них — все записи.", valueName: "слова"))
  var words: [String] = []

  @Flag(help: "Показать сами журналы с их правилами.")
  var journals = false

  @Option(help: ArgumentHelp("Журнал: orders, letters, agreements.", valueName: "журнал"))
  var journal: String?

  @Option(help: ArgumentHelp("Год журнала.", valueName: "год"))
  var year: Int?

  @Option(help: ArgumentHelp("Номер или его часть.", valueName: "номер"))
  var number = ""

  @Option(help: ArgumentHelp("Слова из названия школы.", valueName: "школа"))
  var school = ""

  @Option(help: ArgumentHelp("Не раньше этого дня.", valueName: "дата"))
  var from: String?

  @Option(help: ArgumentHelp("Не позже этого дня.", valueName: "дата"))
  var to: String?

  @Option(help: ArgumentHelp("Состояние: reserved, registered или void.", valueName: "состояние"))
  var state: EntryState?

  @Option(help: ArgumentHelp("Не больше стольких записей.", valueName: "число"))
  var limit = 100

  @Option(help: ArgumentHelp("Вид ответа: text или json.", valueName: "вид"))
  var format = OutputFormat.text

  @OptionGroup var access: JournalAccess

  func run() async throws {
    let registry = try access.registry()
    if journals {
      for journal in try await registry.journals() {
        print("\(journal.key)  \(journal.title): номер \(journal.pattern), год начинается с \(journal.firstNumber)")
      }
      return
    }
    if let journal { _ = try await registry.journal(journal) }
    let page = try await registry.search(
      RegistryQuery(
        journal: journal, year: year, number: number, words: words.joined(separator: " "), school: school,
        from: from.map(JournalAccess.day), to: to.map(JournalAccess.day), state: state, limit: limit))
    guard format == .text else {
      return print(
        try JSONText.of(Answer(total: page.total, entries: page.entries.map(RegistryEntryJSON.init))), terminator: "")
    }
    for entry in page.entries { print(JournalText.line(entry)) }
    let shown = page.entries.count
    print(
      page.total == 0
        ? "Ничего не найдено." : shown < page.total ? "Показано \(shown) из \(page.total)." : "Всего: \(page.total).")
  }

  private struct Answer: Encodable {
    let total: Int
    let entries: [RegistryEntryJSON]
  }
}

extension EntryState: ExpressibleByArgument {}
