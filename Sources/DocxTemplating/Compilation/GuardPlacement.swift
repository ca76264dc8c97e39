import OfficeOpenXML

/// Places what keeps the document valid when sections come out empty: a table never stays without rows nor a content
/// control without content, two tables never become one, and a cell, header, text box or the body always ends with a
/// paragraph.
struct GuardPlacement {
  private let tree: XMLTree
  private let covered: [Range<Int>]
  private let coverage: RangeIndex
  private let vanished: Set<Int>
  private let isWhole: Bool
  /// The content controls that vanish when everything in them does.
  private var emptiable: Set<Int> = []

  /// Only a whole part has a body to guard: what is inserted stands in one that is guarded already.
  init(tree: XMLTree, covered: [Range<Int>], vanished: Set<Int>, isWhole: Bool) {
    self.tree = tree
    self.isWhole = isWhole
    self.covered = covered
    coverage = RangeIndex(covered)
    self.vanished = vanished
    // Inner ones first: one that holds nothing but such others is one too.
    for node in tree.nodes.indices.reversed() where tree.nodes[node].isWord("sdt") && mayBecomeEmpty(node) {
      emptiable.insert(node)
    }
  }

  private static let containers = ["body", "tc", "hdr", "ftr", "txbxContent", "footnote", "endnote", "comment"]

  /// Writes the edits of all tables and containers that could come out empty.
  func place(into assembler: inout StoryAssembler) {
    // Inner ones first: whether a cell ends with a paragraph is seen when a control at its end has gone or stayed.
    for (index, node) in tree.nodes.enumerated().reversed() {
      guard let name = node.name, name.namespace == .word, !isInsideVanished(index) else { continue }
      if name.local == "tbl" {
        guardTable(index, &assembler)
      } else if name.local == "sdt" {
        guardControl(index, &assembler)
      } else if Self.containers.contains(name.local), isWhole || name.local != "body" {
        guardBlocks(index, &assembler)
      }
    }
  }

  private func guardTable(_ table: Int, _ assembler: inout StoryAssembler) {
    let range = tree.nodes[table].range
    let rows = rows(of: table)
    let mayVanish = mayLoseRows(table)
    if mayVanish { assembler.insert([.step(.holderStart)], at: range.lowerBound) }
    if !followsTable(table) { assembler.insert([.step(.tableGap)], at: range.lowerBound) }
    guard mayVanish || rows.contains(where: { isInEmptiable($0) }) else { return }
    for row in rows where !vanished.contains(row) {
      assembler.insert([.step(.held)], at: tree.nodes[row].range.lowerBound)
    }
    if mayVanish { assembler.insert([.step(.holderEnd)], at: range.upperBound) }
  }

  private func rows(of table: Int) -> [Int] {
    tree.descendants(of: table, "tr").filter { tree.ancestor(of: $0, "tbl") == table }
  }

  /// True when all rows of a table may be missing.
  private func mayLoseRows(_ table: Int) -> Bool {
    let rows = rows(of: table)
    return !rows.isEmpty && rows.allSatisfy { mayBeMissing($0, within: table) }
  }

  // MARK: - Content controls

  /// What a content control holds: blocks, rows, cells or runs; marks of bookmarks and the like are nothing by themselves.
  private func content(of control: Int) -> [Int] {
    guard let content = tree.child(of: control, "sdtContent") else { return [] }
    return tree.children(of: content).filter { node in
      guard let name = tree.nodes[node].name else { return false }
      return !StoryCompiler.isRangeMark(name)
    }
  }

  private func mayBecomeEmpty(_ control: Int) -> Bool {
    guard let content = tree.child(of: control, "sdtContent") else { return false }
    let blocks = self.content(of: control)
    return !blocks.isEmpty
      && blocks.allSatisfy { block in
        guard ["p", "tbl", "tr", "sdt"].contains(where: tree.nodes[block].isWord) else { return false }
        return mayBeMissing(block, within: content)
      }
  }

  private func isInEmptiable(_ row: Int) -> Bool {
    let holder = tree.nodes[tree.nodes[row].parent].parent
    return holder >= 0 && emptiable.contains(holder)
  }

  private func guardInlineControl(_ control: Int, _ assembler: inout StoryAssembler) {
    let content = content(of: control)
    guard !content.isEmpty, content.allSatisfy({ tree.nodes[$0].isWord("r") }),
      content.contains(where: { tree.textContent(of: $0).contains("{") })
    else { return }
    assembler.insert([.step(.holderStart)], at: tree.nodes[control].range.lowerBound)
    assembler.insert([.step(.inlineControlEnd)], at: tree.nodes[control].range.upperBound)
  }

  private func guardControl(_ control: Int, _ assembler: inout StoryAssembler) {
    guard emptiable.contains(control) else { return guardInlineControl(control, &assembler) }
    assembler.insert([.step(.holderStart)], at: tree.nodes[control].range.lowerBound)
    for block in content(of: control) where !vanished.contains(block) {
      // A table that may lose its rows says itself whether it was written.
      guard tree.nodes[block].isWord("p") || tree.nodes[block].isWord("tbl") && !mayLoseRows(block) else { continue }
      assembler.insert([.step(.held)], at: tree.nodes[block].range.lowerBound)
    }
    assembler.insert([.step(.holderEnd)], at: tree.nodes[control].range.upperBound)
  }

  /// True when the template itself has a table directly above: its author knows what Word makes of the two.
  private func followsTable(_ table: Int) -> Bool {
    tree.previousSibling(of: table).map { tree.nodes[$0].isWord("tbl") } ?? false
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
    if vanished.contains(node) || emptiable.contains(node) { return true }
    let outer = tree.nodes[parent].content
    return coverage.holding(tree.nodes[node].range).contains {
      covered[$0].lowerBound >= outer.lowerBound && covered[$0].upperBound <= outer.upperBound
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
