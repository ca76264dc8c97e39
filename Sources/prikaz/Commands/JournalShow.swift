import ArgumentParser
import DocumentRegistry

/// Shows an entry with all that belongs to it.
struct JournalShow: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Показать запись целиком: документ, связи, файлы, ознакомление, контроль, историю.",
    discussion: "Пример: prikaz journal show 58 --year 2026")

  @OptionGroup var selection: EntrySelection
  @OptionGroup var access: JournalAccess

  func run() async throws {
    let registry = try access.registry()
    let entry = try await selection.entry(registry)
    print(
      JournalText.account(
        entry, try await registry.journal(entry.journal), try await registry.standing(of: entry.id),
        files: try await registry.attachments(of: entry.id),
        acknowledgements: try await registry.acknowledgements(of: entry.id),
        control: try await registry.controlItems(of: entry.id), history: try await registry.history(of: entry.id)))
  }
}
