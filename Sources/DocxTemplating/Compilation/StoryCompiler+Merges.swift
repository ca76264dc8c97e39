import OfficeOpenXML

extension MergeCell {
  /// The filter by which a cell is joined to the one above when both say the same.
  static let filterName = "слить-ячейки"
  /// What the filter is told when cells of different groups may be joined too.
  static let acrossGroups = "через-группы"
}

/// Cells that are joined to those above when both say the same.
extension StoryCompiler {
  mutating func placeMerges(_ pairing: SectionPairing) {
    var tables: [Int] = []
    var columns: [[Int]] = []
    for (tag, arguments) in mergeTags {
      let paragraph = paragraphs[tags[tag].paragraph]
      guard let slot = slotOfTag[tag], let cell = tree.ancestor(of: paragraph.node, "tc"),
        let row = tree.ancestor(of: cell, "tr"), let table = tree.ancestor(of: row, "tbl"), scope != .inline
      else {
        diagnostics.append(
          TemplateFault.badMerge(tags[tag].tag.path.description).diagnostic(
            at: sites.location(of: tags[tag].tag.range, in: paragraph)))
        continue
      }
      if !tables.contains(table) { tables.append(table) }
      let place = [table] + gridColumns(of: cell, in: row)
      if !columns.contains(place) { columns.append(place) }
      guard let tableNumber = tables.firstIndex(of: table), let column = columns.firstIndex(of: place) else { continue }
      let merge = story.merges.count
      story.merges.append(
        MergeCell(slot: slot, table: tableNumber, column: column, emptyParagraph: emptyParagraph(of: cell)))
      placeMerge(merge, in: cell)
      if !arguments.contains(MergeCell.acrossGroups) { placeReset(merge, row, table, pairing) }
    }
    mergeTables = tables
  }

  /// Counts the rows of tables with cells that may be joined; comes after the sections, so as to stand inside them.
  mutating func placeMergeRows() {
    for (number, table) in mergeTables.enumerated() {
      assembler.insert([.step(.mergeTable(number))], at: tree.nodes[table].range.lowerBound)
      for row in tree.descendants(of: table, "tr")
      where tree.ancestor(of: row, "tbl") == table && !isInsideVanished(row) {
        assembler.insert([.step(.mergeRow(number))], at: tree.nodes[row].range.lowerBound)
      }
    }
  }

  /// The first grid column of a cell and how many it covers.
  private func gridColumns(of cell: Int, in row: Int) -> [Int] {
    func span(_ cell: Int) -> Int {
      tree.child(of: cell, "tcPr").flatMap { tree.child(of: $0, "gridSpan") }.flatMap {
        Int(tree.nodes[$0].word("val") ?? "")
      }
        ?? 1
    }
    let cells = tree.descendants(of: row, "tc").filter { tree.ancestor(of: $0, "tr") == row }
    return [cells.prefix { $0 != cell }.reduce(0) { $0 + span($1) }, span(cell)]
  }

  private func emptyParagraph(of cell: Int) -> [UInt8] {
    let paragraph = tree.descendants(of: cell, "p").first
    let properties = paragraph.flatMap { tree.child(of: $0, "pPr") }.map { tree.text(of: tree.nodes[$0].range) } ?? ""
    return Array("<\(story.prefix)p>\(properties)</\(story.prefix)p>".utf8)
  }

  private mutating func placeMerge(_ merge: Int, in cell: Int) {
    let step = Piece.step(.merge(cell: merge))
    let node = tree.nodes[cell]
    var content = node.content.lowerBound
    if let properties = tree.child(of: cell, "tcPr") {
      content = tree.nodes[properties].range.upperBound
      if let old = tree.child(of: properties, "vMerge") {
        assembler.replace(tree.nodes[old].range, with: [step])
      } else {
        let before: Set<String> = ["cnfStyle", "tcW", "gridSpan", "hMerge"]
        let last = tree.children(of: properties).last { before.contains(tree.nodes[$0].name?.local ?? "") }
        if tree.nodes[properties].closing.isEmpty {
          assembler.replace(
            tree.nodes[properties].range,
            with: [.markup("<\(story.prefix)tcPr>"), step, .markup("</\(story.prefix)tcPr>")])
        } else {
          assembler.insert(
            [step], at: last.map { tree.nodes[$0].range.upperBound } ?? tree.nodes[properties].content.lowerBound)
        }
      }
    } else {
      assembler.insert([.markup("<\(story.prefix)tcPr>"), step, .markup("</\(story.prefix)tcPr>")], at: content)
    }
    assembler.insert([.open(.mergedContent(cell: merge, end: 0))], at: content)
    assembler.insert([.close], at: node.closing.lowerBound)
  }

  /// A section of rows that holds the cell's own section is a group: its next item begins anew.
  private mutating func placeReset(_ merge: Int, _ row: Int, _ table: Int, _ pairing: SectionPairing) {
    let position = tree.nodes[row].range.lowerBound
    let around = SectionExtent.extents(tree, paragraphs, tags, pairing).filter { extent in
      guard extent.range.contains(position), tree.nodes[table].range.contains(extent.range.lowerBound) else {
        return false
      }
      switch pairing.levels[extent.tag] {
      case .row, .rows: return true
      default: return false
      }
    }
    for group in around.dropLast() { renewals[group.tag, default: []].append(.mergeReset(cell: merge)) }
  }
}
