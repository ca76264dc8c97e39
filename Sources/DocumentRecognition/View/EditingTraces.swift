import OfficeOpenXML

/// What work on a paragraph has left in the file: none of it belongs in a finished paper.
package struct EditingTraces: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Insertions, deletions and moves that nobody has accepted.
  package static let revisions = EditingTraces(rawValue: 1 << 0)
  /// Words that Word does not show.
  package static let hidden = EditingTraces(rawValue: 1 << 1)
  /// Words marked with a coloured pen.
  package static let highlight = EditingTraces(rawValue: 1 << 2)

  /// The traces in a paragraph's markup, which holds these elements.
  init(of paragraph: Int, holding elements: WordElements, in tree: XMLTree) {
    self = []
    if [.ins, .del, .moveFrom, .moveTo].contains(where: elements.contains) { insert(.revisions) }
    if elements.contains(.vanish) {
      let properties = tree.descendants(of: paragraph, "vanish").filter { index in
        !["0", "false", "off"].contains(tree.nodes[index].word("val") ?? "")
      }
      // The mark of a paragraph or of a field's end is often hidden and shows nothing anyway.
      if properties.contains(where: { Self.showsWords($0, in: tree) }) { insert(.hidden) }
    }
    if elements.contains(.highlight) {
      let properties = tree.descendants(of: paragraph, "highlight").filter { tree.nodes[$0].word("val") != "none" }
      if properties.contains(where: { Self.showsWords($0, in: tree) }) { insert(.highlight) }
    }
  }

  /// True when the run that a property belongs to holds words.
  private static func showsWords(_ property: Int, in tree: XMLTree) -> Bool {
    guard let run = tree.ancestor(of: property, "r") else { return false }
    return (run..<tree.nodes[run].end).contains { index in
      tree.nodes[index].isWord("t")
        && tree.textContent(of: index).unicodeScalars.contains { !CharacterClass.isBlank($0) }
    }
  }
}
