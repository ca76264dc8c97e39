import OfficeOpenXML

extension MergeCell {
  /// The filter by which a cell is joined to the one above when both say the same.
  static let filterName = "слить-ячейки"
  /// What the filter is told when cells of different groups may be joined too.
  static let acrossGroups = "через-группы"
}

/// Cells that are joined to those above when both say the same.
extension StoryCompiler {
  mutating func placeMerges(_ extents: SectionExtents, _ pairing: SectionPairing) {
    guard !mergeTags.isEmpty else { return }
    var grid = TableRows(tree: tree)
    var tables: [Int: Int] = [:]
    var columns: [[Int]: Int] = [:]
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
      let tableNumber = tables[table] ?? tables.count
      if tables.updateValue(tableNumber, forKey: table) == nil { mergeTables.append(table) }
      let covered = grid.columns(of: cell) ?? 0..<0
      let place = [table, covered.lowerBound, covered.upperBound]
      let column = columns[place] ?? columns.count
      columns[place] = column
      let merge = story.merges.count
      story.merges.append(
        MergeCell(slot: slot, table: tableNumber, column: column, emptyParagraph: emptyParagraph(of: cell)))
      placeMerge(merge, in: cell)
      if !arguments.contains(MergeCell.acrossGroups) { placeReset(merge, row, table, extents, pairing) }
    }
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
  private mutating func placeReset(
    _ merge: Int, _ row: Int, _ table: Int, _ extents: SectionExtents, _ pairing: SectionPairing
  ) {
    let position = tree.nodes[row].range.lowerBound
    let around = extents.holding(position..<position + 1).filter { extent in
      guard tree.nodes[table].range.contains(extent.range.lowerBound) else { return false }
      switch pairing.levels[extent.tag] {
      case .row, .rows: return true
      default: return false
      }
    }
    for group in around.dropFirst().reversed() { renewals[group.tag, default: []].append(.mergeReset(cell: merge)) }
  }
}
