import OfficeOpenXML

/// Places what keeps the document valid when sections come out empty: a table never stays without rows, two tables
/// never become one, and a cell, header, text box or the body always ends with a paragraph.
struct GuardPlacement {
  private let tree: XMLTree
  private let covered: [Range<Int>]
  private let vanished: Set<Int>

  private let isWhole: Bool

  /// Only a whole part has a body to guard: what is inserted stands in one that is guarded already.
  init(tree: XMLTree, covered: [Range<Int>], vanished: Set<Int>, isWhole: Bool) {
    self.tree = tree
    self.isWhole = isWhole
    self.covered = covered
    self.vanished = vanished
  }

  private static let containers = ["body", "tc", "hdr", "ftr", "txbxContent", "footnote", "endnote", "comment"]

  /// Writes the edits of all tables and containers that could come out empty.
  func place(into assembler: inout StoryAssembler) {
    for (index, node) in tree.nodes.enumerated() {
      guard let name = node.name, name.namespace == .word, !isInsideVanished(index) else { continue }
      if name.local == "tbl" {
        guardTable(index, &assembler)
      } else if Self.containers.contains(name.local), isWhole || name.local != "body" {
        guardBlocks(index, &assembler)
      }
    }
  }

  private func guardTable(_ table: Int, _ assembler: inout StoryAssembler) {
    let range = tree.nodes[table].range
    let rows = tree.descendants(of: table, "tr").filter { tree.ancestor(of: $0, "tbl") == table }
    let mayVanish = !rows.isEmpty && rows.allSatisfy { mayBeMissing($0, within: table) }
    if mayVanish { assembler.insert([.step(.tableStart)], at: range.lowerBound) }
    if !followsTable(table) { assembler.insert([.step(.tableGap)], at: range.lowerBound) }
    guard mayVanish else { return }
    for row in rows where !vanished.contains(row) {
      assembler.insert([.step(.row)], at: tree.nodes[row].range.lowerBound)
    }
    assembler.insert([.step(.tableEnd)], at: range.upperBound)
  }

  /// True when the template itself has a table directly above: its author knows what Word makes of the two.
  private func followsTable(_ table: Int) -> Bool {
    let siblings = tree.children(of: tree.nodes[table].parent).filter { $0 < table && !tree.nodes[$0].isText }
    return siblings.last.map { tree.nodes[$0].isWord("tbl") } ?? false
  }

  private func guardBlocks(_ container: Int, _ assembler: inout StoryAssembler) {
    let blocks = tree.children(of: container).filter { child in
      guard let name = tree.nodes[child].name else { return false }
      return name != XMLName(.word, "tcPr") && name != XMLName(.word, "sectPr")
    }
    guard let last = blocks.last, mayBeMissing(last, within: container) else { return }
    let prefix = tree.prefix(of: container)
    let properties = blocks.first { tree.nodes[$0].isWord("p") }.flatMap { tree.child(of: $0, "pPr") }
      .filter { tree.child(of: $0, "sectPr") == nil }
    let paragraph = "<\(prefix)p>" + (properties.map { tree.text(of: tree.nodes[$0].range) } ?? "") + "</\(prefix)p>"
    let section = tree.nodes[container].isWord("body") ? tree.bodySection : nil
    assembler.insert(
      [.lastParagraph(Array(paragraph.utf8))],
      at: section.map { tree.nodes[$0].range.lowerBound } ?? tree.nodes[container].closing.lowerBound)
  }

  /// True when the node vanishes or lies in a section inside `parent`; a section around the parent keeps or drops both.
  private func mayBeMissing(_ node: Int, within parent: Int) -> Bool {
    if vanished.contains(node) { return true }
    let range = tree.nodes[node].range
    let outer = tree.nodes[parent].content
    return covered.contains {
      $0.lowerBound >= outer.lowerBound && $0.upperBound <= outer.upperBound
        && $0.lowerBound <= range.lowerBound && $0.upperBound >= range.upperBound
    }
  }

  private func isInsideVanished(_ node: Int) -> Bool { tree.isInside(node, anyOf: vanished) }
}

extension Optional {
  /// The value when it passes a test.
  fileprivate func filter(_ isIncluded: (Wrapped) -> Bool) -> Wrapped? {
    flatMap { isIncluded($0) ? $0 : nil }
  }
}
