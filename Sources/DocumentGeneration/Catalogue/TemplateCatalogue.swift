import Diagnostics
import DocxTemplating
import OfficeOpenXML
import ProgrammeFiles
import ProgrammeModel

/// The document kinds at hand: each a Word template with its description beside it, looked for in several folders.
package struct TemplateCatalogue: Sendable {
  /// A kind with the files that make it.
  package struct Entry: Sendable {
    /// What the description says.
    package let kind: DocumentKind
    /// The template's path.
    package let templatePath: String
  }

  /// The kinds in alphabetical order of their ASCII names.
  package let entries: [Entry]
  private let environment: GenerationEnvironment

  /// Reads the descriptions of all folders; throws `DiagnosedFailure` when one of them is wrong.
  ///
  /// The template and its description are looked for apart: a district that only changes the Word file puts that file
  /// alone into its folder, and the description stays the catalogue's.
  package init(_ environment: GenerationEnvironment) throws {
    self.environment = environment
    var templates: [String: String] = [:]
    var kinds: [String: DocumentKind] = [:]
    var diagnostics: [Diagnostic] = []
    for folder in environment.templateFolders {
      for name in environment.list(folder) ?? [] where !name.hasPrefix(".") && !name.hasPrefix("~") {
        let path = folder + "/" + name
        if name.hasSuffix(".docx") {
          let stem = String(name.dropLast(".docx".count))
          templates[stem] = templates[stem] ?? path
        } else if name.hasSuffix(".yaml"), kinds[String(name.dropLast(".yaml".count))] == nil {
          let reading = DocumentKindReader.read(SourceFile(name: path, bytes: try environment.read(path)))
          diagnostics += reading.diagnostics
          if let kind = reading.kind { kinds[kind.name] = kind }
        }
      }
    }
    if diagnostics.hasErrors { throw DiagnosedFailure(.unusable, diagnostics) }
    entries = kinds.values.compactMap { kind in
      templates[kind.name].map { Entry(kind: kind, templatePath: $0) }
    }.sorted { $0.kind.name < $1.kind.name }
  }

  /// The pictures beside the data of the catalogue's world.
  package var pictures: PictureFiles { PictureFiles(environment) }

  /// All kinds.
  package var kinds: [DocumentKind] { entries.map(\.kind) }

  /// The kind that a name means; nil when there is none.
  package func kind(named name: String) -> DocumentKind? { kinds.first { $0.isNamed(name) } }

  /// The kinds of several names; throws `DiagnosedFailure` naming those that are not there and what was probably meant.
  package func kinds(named names: [String]) throws -> [DocumentKind] {
    var kinds: [DocumentKind] = []
    var diagnostics: [Diagnostic] = []
    for name in names {
      if let kind = kind(named: name) {
        if !kinds.contains(kind) { kinds.append(kind) }
        continue
      }
      let known = self.kinds.flatMap { [$0.name, $0.title] }
      let nearest = NearestName.nearest(to: name, among: known)
      diagnostics.append(
        Diagnostic(
          "OUT-21", .error, "нет вида документа «\(name)»",
          hint: nearest.map { "возможно, «\($0)»" }
            ?? (known.isEmpty ? "папка с шаблонами не найдена: укажите --templates" : "виды: prikaz kinds")))
    }
    if !diagnostics.isEmpty { throw DiagnosedFailure(.usage, diagnostics) }
    return kinds
  }

  /// Finds the templates that others insert: a file beside the inserting one, then a kind of the catalogue.
  package func resolver(beside path: String) -> TemplateResolver {
    TemplateResolver(names: kinds.flatMap { [$0.name, $0.title] }) { [environment, entries] name in
      let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
      let isPlain = !name.contains("/") && !name.contains("\\") && !name.hasPrefix(".")
      let beside = folder + "/" + name + ".docx"
      if isPlain, environment.list(folder)?.contains(name + ".docx") == true {
        return try TemplateIntake.package(environment.read(beside), file: beside)
      }
      guard let entry = entries.first(where: { $0.kind.isNamed(name) }) else { return nil }
      return try TemplateIntake.package(environment.read(entry.templatePath), file: entry.templatePath)
    }
  }

  /// A kind's template; throws `DiagnosedFailure` when it cannot be read.
  package func template(of kind: DocumentKind) throws -> OPCPackage {
    guard let entry = entries.first(where: { $0.kind.name == kind.name }) else {
      throw DiagnosedFailure(.ownFault, Diagnostic("OUT-21", .error, "нет вида документа «\(kind.name)»"))
    }
    return try TemplateIntake.package(environment.read(entry.templatePath), file: entry.templatePath)
  }
}
