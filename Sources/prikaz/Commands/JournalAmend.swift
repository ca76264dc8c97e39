import ArgumentParser
import Diagnostics
import DocumentRegistry

/// Notes that one act amends or repeals another.
struct JournalAmend: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "amend", abstract: "Отметить, что документ изменяет или отменяет другой.",
    discussion: """
      Пример: приказ 71 изменяет приказ 58: prikaz journal amend 71 --target 58 --place "приложение № 1"
              приказ 72 отменяет приказ 58: prikaz journal amend 72 --target 58 --repeal
      Называются все документы, которые ссылаются на изменённый: их, возможно, тоже надо изменить.
      """)

  @OptionGroup var selection: EntrySelection

  @Option(help: ArgumentHelp("Номер изменяемого документа.", valueName: "номер"))
  var target: String

  @Option(help: ArgumentHelp("Журнал изменяемого, если другой.", valueName: "журнал"))
  var targetJournal: String?

  @Option(help: ArgumentHelp("Год изменяемого документа.", valueName: "год"))
  var targetYear: Int?

  @Option(help: ArgumentHelp("Что в нём изменяется: «пункт 3».", valueName: "место"))
  var place = ""

  @Flag(help: "Отменяет, а не изменяет.")
  var repeal = false

  @OptionGroup var access: JournalAccess

  func run() async throws {
    let registry = try access.registry()
    let entry = try await selection.entry(registry)
    let other = try await EntrySelection.entry(target, targetJournal ?? selection.journal, targetYear, registry)
    let relation = repeal ? ActRelation.repeals : .amends
    let citing = try await registry.link(entry.id, relation, other.id, place: place, by: access.who)
      .filter { $0.id != entry.id }
    print("№ \(entry.text) от \(entry.date.digits) \(relation.russian) № \(other.text) от \(other.date.digits)")
    guard !citing.isEmpty else { return }
    print("На него ссылаются:")
    for line in citing { print("  \(JournalText.line(line))") }
  }
}
