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

  /// The traces in a paragraph's markup.
  init(of paragraph: Int, in tree: XMLTree) {
    self = []
    for index in (paragraph + 1)..<max(paragraph + 1, tree.nodes[paragraph].end) {
      let node = tree.nodes[index]
      guard let name = node.name, name.namespace == .word else { continue }
      switch name.local {
      case "ins", "del", "moveFrom", "moveTo": insert(.revisions)
      case "vanish":
        // The mark of a paragraph or of a field's end is often hidden and shows nothing anyway.
        if !["0", "false", "off"].contains(node.word("val") ?? ""), Self.showsWords(index, in: tree) {
          insert(.hidden)
        }
      case "highlight":
        if node.word("val") != "none", Self.showsWords(index, in: tree) { insert(.highlight) }
      default: break
      }
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
