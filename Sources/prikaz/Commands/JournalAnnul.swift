import ArgumentParser
import DocumentRegistry

/// Annuls an entry.
struct JournalAnnul: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "annul", abstract: "Аннулировать запись; номер остаётся за ней.",
    discussion: "Пример: prikaz journal annul 58 --reason \"зарегистрирован дважды\"")

  @OptionGroup var selection: EntrySelection

  @Option(help: ArgumentHelp("Почему.", valueName: "причина"))
  var reason: String

  @OptionGroup var access: JournalAccess

  func run() async throws {
    let registry = try access.registry()
    let entry = try await selection.entry(registry)
    print(JournalText.line(try await registry.annul(entry.id, reason: reason, by: access.who)))
  }
}
