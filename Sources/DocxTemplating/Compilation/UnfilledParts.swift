import Diagnostics
import OfficeOpenXML

/// Finds tags in parts that are not filled in: that is said, so that nobody finds them in print.
enum UnfilledParts {
  /// What there is to say of the parts that a story refers to: an error for what is printed, a warning for remarks.
  /// Throws `DiagnosedFailure` where a part is damaged.
  static func findings(of part: PartName, in package: OPCPackage) throws -> [Diagnostic] {
    try package.relationships(of: part).compactMap { relationship in
      guard !relationship.isExternal, let target = part.resolving(relationship.target), package.contains(target),
        let fault = fault(of: relationship.kind, target.fileName), try holdsTag(package.tree(of: target))
      else { return nil }
      return fault.diagnostic(at: DocumentLocation(file: package.file, part: target.entryName))
    }
  }

  private static func fault(of kind: String, _ name: String) -> TemplateFault? {
    switch kind {
    case "chart", "chartEx", "diagramData": .chartText(name)
    case "comments": .remarkText
    default: nil
    }
  }

  /// True when a paragraph's text, however it is split, or any other text holds a tag's beginning.
  private static func holdsTag(_ tree: XMLTree) -> Bool {
    tree.nodes.indices.contains { node in
      if tree.nodes[node].isText { return tree.nodes[node].text.holdsTagOpening }
      return tree.nodes[node].isWord("p") && tree.textContent(of: node).holdsTagOpening
    }
  }
}
