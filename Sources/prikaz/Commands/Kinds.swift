import ArgumentParser
import DocumentGeneration

/// Lists the kinds of the catalogue.
struct Kinds: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kinds", abstract: "Виды документов и что каждому нужно.")

  @Option(help: ArgumentHelp("Папка с шаблонами.", valueName: "папка"))
  var templates: String?

  func run() throws {
    let folders = try TemplateFolders.all(option: templates, set: nil)
    let catalogue = try TemplateCatalogue(.disk(templateFolders: folders))
    for kind in catalogue.kinds {
      print("\(kind.name) — \(kind.title)")
      for requirement in kind.requirements {
        print("    \(requirement.field)" + (requirement.stage.map { " (со стадии «\($0.rawValue)»)" } ?? ""))
      }
    }
    if catalogue.kinds.isEmpty {
      Terminal.standard.write("Видов не найдено; просмотрены папки:\n" + folders.map { "  \($0)\n" }.joined())
    }
  }
}
