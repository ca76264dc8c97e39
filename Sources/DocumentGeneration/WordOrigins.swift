import Diagnostics
import DocumentRecognition
import DocxTemplating
import OfficeOpenXML

/// Leads passages of a rendered document back to values of the data, whichever part they stand in.
struct WordOrigins {
  private let rendering: RenderingResult
  private var parts: [String: (tree: XMLTree, origins: ValueOrigins)] = [:]

  /// The origins in a rendered document whose main text has been parsed already.
  init(rendering: RenderingResult, main: PartName, tree: XMLTree) {
    self.rendering = rendering
    parts[main.entryName] = (tree, ValueOrigins(tree: tree, marks: Self.marks(of: main, rendering)))
  }

  private static func marks(of part: PartName, _ rendering: RenderingResult) -> [TraceMark] {
    rendering.marks.filter { $0.part == part }.flatMap(\.marks)
  }

  private mutating func part(_ name: String) -> (tree: XMLTree, origins: ValueOrigins)? {
    if let known = parts[name] { return known }
    let part = PartName(name)
    guard let tree = try? rendering.document.package.tree(of: part) else { return nil }
    let found = (tree, ValueOrigins(tree: tree, marks: Self.marks(of: part, rendering)))
    parts[name] = found
    return found
  }

  /// The value that gave most of a passage's words; nil for words of the template. An empty cell, which no value gave,
  /// is led back to the record of its row.
  mutating func path(of passage: Passage, in document: RecognisedDocument) -> FieldPath? {
    let paragraph = document.paragraphs[passage.paragraph]
    let node = paragraph.node
    guard let (tree, origins) = part(paragraph.place.part) else { return nil }
    var best: (path: FieldPath, weight: Int)?
    for mark in origins.values(in: passage.range, ofParagraph: node) {
      guard let path = mark.path, !path.isRoot else { continue }
      let weight = origins.weight(of: mark, in: passage.range, ofParagraph: node)
      if best.map({ weight > $0.weight }) ?? true { best = (path, weight) }
    }
    if let best { return best.path }
    guard passage.range.isEmpty, let row = tree.ancestor(of: node, "tr") else { return nil }
    return Self.commonRecord(of: origins.values(inElement: row).compactMap(\.path))
  }

  /// The record that holds all of some values; nil when they have nothing but the file in common.
  private static func commonRecord(of paths: [FieldPath]) -> FieldPath? {
    guard var common = paths.first?.parent else { return nil }
    for path in paths.dropFirst() {
      let steps = path.components
      while path.file != common.file || !steps.starts(with: common.components) {
        guard let parent = common.parent else { return nil }
        common = parent
      }
    }
    return common.isRoot ? nil : common
  }
}
