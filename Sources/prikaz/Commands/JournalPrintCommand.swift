import ArgumentParser
import DocumentGeneration
import DocumentRegistry

/// Prints a journal's year.
struct JournalPrintCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "print", abstract: "Отпечатать журнал за год: документ Word и книга Excel.",
    discussion: """
      Пример: prikaz journal print --journal orders --year 2026 -o Журналы

      Коды завершения: 0 — готово; 64 — неверный вызов; 65 — шаблон или база непригодны; 66 — нет базы; 73 — не записано.
      """)

  @Option(help: ArgumentHelp("Журнал; без него — все.", valueName: "журнал"))
  var journal: String?

  @Option(help: ArgumentHelp("Год; без него — нынешний.", valueName: "год"))
  var year: Int?

  @Option(name: [.customShort("o"), .customLong("output")], help: ArgumentHelp("Папка.", valueName: "папка"))
  var output = "Журналы"

  @Option(help: ArgumentHelp("Папка с шаблонами.", valueName: "папка"))
  var templates: String?

  @OptionGroup var access: JournalAccess

  func run() async throws {
    let registry = try access.registry()
    guard let year = year ?? LocalDay.today?.year else { throw ValidationError("укажите год: --year 2026") }
    let environment = try GenerationEnvironment.disk(
      templateFolders: TemplateFolders.all(option: templates, set: nil))
    let catalogue = try TemplateCatalogue(environment)
    var keys: [String] = []
    if let journal { keys = [journal] } else { keys = try await registry.journals().map(\.key) }
    var files: [(name: String, bytes: [UInt8])] = []
    for key in keys {
      let journal = JournalPrint(try await registry.year(year, ofJournal: key))
      files.append((journal.name + ".docx", try journal.document(catalogue, environment)))
      files.append((journal.name + ".xlsx", try journal.workbook()))
    }
    let folder = try OutputFolder(output)
    for file in files {
      try folder.write(file.bytes, as: file.name)
      print("\(output)/\(file.name)")
    }
  }
}
