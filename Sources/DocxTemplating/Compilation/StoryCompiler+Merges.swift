import OfficeOpenXML

extension MergeCell {
  /// The filter by which a cell is joined to the one above when both say the same.
  static let filterName = "слить-ячейки"
  /// What the filter is told when cells of different groups may be joined too.
  static let acrossGroups = "через-группы"
}

/// The numbers of the tables and columns in which cells are joined.
struct MergeNumbers {
  /// The tables by their numbers.
  private(set) var tables: [Int] = []
  private var numberOfTable: [Int: Int] = [:]
  private var columns: [[Int]: Int] = [:]

  mutating func table(_ table: Int) -> Int {
    if let known = numberOfTable[table] { return known }
    tables.append(table)
    numberOfTable[table] = tables.count - 1
    return tables.count - 1
  }

  mutating func column(_ covered: Range<Int>, of table: Int) -> Int {
    let place = [table, covered.lowerBound, covered.upperBound]
    let number = columns[place] ?? columns.count
    columns[place] = number
    return number
  }
}

/// Cells that are joined to those above when both say the same.
extension StoryCompiler {
  mutating func placeMerges(_ extents: SectionExtents, _ pairing: SectionPairing) {
    var grid = TableRows(tree: tree)
    var numbers = MergeNumbers()
    defer { mergeTables = numbers.tables }
    var joined: Set<Int> = []
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
      joined.insert(cell)
      let tableNumber = numbers.table(table)
      let column = numbers.column(grid.columns(of: cell) ?? 0..<0, of: table)
      let merge = story.merges.count
      story.merges.append(
        MergeCell(slot: slot, table: tableNumber, column: column, emptyParagraph: emptyParagraph(of: cell)))
      placeMerge(merge, in: cell)
      if !arguments.contains(MergeCell.acrossGroups) { placeReset(merge, row, table, extents, pairing) }
    }
    placeKeptMerges(besides: joined, &grid, &numbers, pairing)
  }

  /// Where rows may be left out, a cell that goes on with one above has to see whether that one was written.
  private mutating func placeKeptMerges(
    besides joined: Set<Int>, _ grid: inout TableRows, _ numbers: inout MergeNumbers, _ pairing: SectionPairing
  ) {
    let tables = Set(
      pairing.levels.values.compactMap { level -> Int? in
        switch level {
        case .row(let row, _), .rows(let row, _): tree.ancestor(of: row, "tbl")
        default: nil
        }
      })
    for table in tables.sorted() {
      for row in grid.rows(of: table) {
        for cell in grid.cells(of: row) where !joined.contains(cell.node) {
          guard let merge = tree.child(of: cell.node, "tcPr").flatMap({ tree.child(of: $0, "vMerge") }) else {
            continue
          }
          let step = Instruction.keptMerge(
            table: numbers.table(table), column: numbers.column(cell.columns, of: table),
            isStart: tree.nodes[merge].word("val") == "restart")
          assembler.replace(tree.nodes[merge].range, with: [.step(step)])
        }
      }
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
