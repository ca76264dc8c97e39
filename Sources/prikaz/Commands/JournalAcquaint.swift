import ArgumentParser
import DocumentRegistry

/// Notes who has read an act.
struct JournalAcquaint: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "acquaint", abstract: "Отметить, кто ознакомлен с документом; без имён — показать лист ознакомления.",
    discussion: """
      Пример: prikaz journal acquaint 58 "А.П. Сомова" "Н.И. Папина" --date 2026-11-23
      Направить на ознакомление: prikaz journal acquaint 58 "А.П. Сомова" --ask
      """)

  @OptionGroup var selection: EntrySelection

  @Argument(help: ArgumentHelp("Кто.", valueName: "кто"))
  var persons: [String] = []

  @Option(help: ArgumentHelp("Школа, в которой они работают.", valueName: "школа"))
  var school = ""

  @Option(help: ArgumentHelp("День ознакомления; без него — сегодня.", valueName: "дата"))
  var date: String?

  @Flag(help: "Только направить на ознакомление.")
  var ask = false

  @OptionGroup var access: JournalAccess

  func run() async throws {
    let registry = try access.registry()
    let entry = try await selection.entry(registry)
    if ask {
      try await registry.askAcknowledgement(of: entry.id, from: persons.map { ($0, school) }, by: access.who)
    } else {
      let day = try JournalAccess.day(orToday: date)
      for person in persons {
        try await registry.acknowledge(entry.id, person: person, organisation: school, on: day, by: access.who)
      }
    }
    print(JournalText.line(entry))
    let sheet = try await registry.acknowledgements(of: entry.id)
    for line in sheet {
      let name = line.organisation.isEmpty ? line.person : "\(line.person), \(line.organisation)"
      print("  \(name) — \(line.date.map { "ознакомлен \($0.digits)" } ?? "ещё не ознакомлен")")
    }
    if sheet.isEmpty { print("  Никто ещё не ознакомлен.") }
  }
}
