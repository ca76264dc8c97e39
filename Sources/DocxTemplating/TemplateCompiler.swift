import Diagnostics
import OfficeOpenXML

/// Compiles a Word file with tags into a template that can be rendered any number of times.
package enum TemplateCompiler {
  /// The template and what there is to say of it; throws `DiagnosedFailure` with every finding when it cannot be used.
  package static func compile(_ package: OPCPackage) throws -> (template: CompiledTemplate, findings: [Diagnostic]) {
    let main = try package.mainDocument()
    var stories: [CompiledStory] = []
    var findings: [Diagnostic] = []
    for part in try storyParts(of: package, main: main) {
      var compiler = StoryCompiler(tree: try package.tree(of: part), part: part, file: package.file)
      stories.append(compiler.compile())
      findings += compiler.diagnostics
    }
    guard !findings.hasErrors else { throw DiagnosedFailure(.unusable, findings) }
    return (CompiledTemplate(package: package, stories: stories), findings)
  }

  /// The parts that may hold tags: the body, then headers, footers and notes in the order of their relationships.
  private static func storyParts(of package: OPCPackage, main: PartName) throws -> [PartName] {
    let kinds = ["header", "footer", "footnotes", "endnotes"]
    var parts = [main]
    for relationship in try package.relationships(of: main)
    where kinds.contains(relationship.kind) && !relationship.isExternal {
      guard let part = main.resolving(relationship.target), !parts.contains(part) else { continue }
      parts.append(part)
    }
    return parts
  }
}
