import OfficeOpenXML

extension ColumnPlan {
  /// The filter by which a section in a header cell decides about the whole column.
  static let filterName = "столбец"
}

/// Places what keeps or drops whole columns of tables: cells, spans, grid and widths.
struct ColumnPlacement {
  typealias Piece = StoryAssembler.Piece

  private let tree: XMLTree
  private var tables: [Int] = []
  /// The plans by the order of their tables.
  private(set) var plans: [ColumnPlan] = []

  init(tree: XMLTree) {
    self.tree = tree
  }

  /// No page is wider than this, in twentieths of a point: what claims more is a broken file.
  private static let widest = 100_000

  /// Makes the column under a cell depend on a slot; false when the cell is in no usable table.
  mutating func add(cell: Int, slot: Int) -> Bool {
    guard let row = tree.ancestor(of: cell, "tr"), let table = tree.ancestor(of: row, "tbl"),
      let columns = cells(of: row).first(where: { $0.cell == cell })?.columns
    else { return false }
    if !tables.contains(table) {
      let widths = gridColumns(of: table).map { min(max(0, Int(tree.nodes[$0].word("w") ?? "") ?? 0), Self.widest) }
      guard !widths.isEmpty else { return false }
      tables.append(table)
      plans.append(ColumnPlan(conditions: Array(repeating: nil, count: widths.count), widths: widths))
    }
    guard let plan = tables.firstIndex(of: table), columns.upperBound <= plans[plan].conditions.count else {
      return false
    }
    for column in columns { plans[plan].conditions[column] = slot }
    return plans[plan].conditions.contains(nil)
  }

  /// Writes the edits of all tables that have a plan.
  func place(into assembler: inout StoryAssembler, skipping vanished: Set<Int>) {
    for (plan, table) in tables.enumerated() {
      assembler.insert([.step(.columns(plan: plan))], at: tree.nodes[table].range.lowerBound)
      for (column, node) in gridColumns(of: table).enumerated() {
        place(plan, column..<column + 1, around: node, width: node, into: &assembler)
      }
      for row in rows(of: table) where !vanished.contains(row) {
        for (cell, columns) in cells(of: row) {
          let properties = tree.child(of: cell, "tcPr")
          let width = properties.flatMap { tree.child(of: $0, "tcW") }
          let isMeasured = width.map { tree.nodes[$0].word("type") ?? "dxa" == "dxa" } ?? false
          place(plan, columns, around: cell, width: isMeasured ? width : nil, into: &assembler)
          if let span = properties.flatMap({ tree.child(of: $0, "gridSpan") }),
            let value = tree.attributeRange(of: span, "val")
          {
            assembler.replace(
              value,
              with: [.step(.columnSpan(plan: plan, columns: columns.clamped(to: plans[plan].conditions.indices)))])
          }
        }
      }
    }
  }

  private func place(
    _ plan: Int, _ columns: Range<Int>, around node: Int, width: Int?,
    into assembler: inout StoryAssembler
  ) {
    let limits = columns.clamped(to: plans[plan].conditions.indices)
    let canVanish = !limits.isEmpty && limits.allSatisfy { plans[plan].conditions[$0] != nil }
    let range = tree.nodes[node].range
    if canVanish { assembler.insert([.open(.columnStart(plan: plan, columns: limits, end: 0))], at: range.lowerBound) }
    if let width, let value = tree.attributeRange(of: width, "w") {
      assembler.replace(value, with: [.step(.columnWidth(plan: plan, columns: limits))])
    }
    if canVanish { assembler.insert([.close], at: range.upperBound) }
  }

  private func gridColumns(of table: Int) -> [Int] {
    guard let grid = tree.child(of: table, "tblGrid") else { return [] }
    return tree.children(of: grid).filter { tree.nodes[$0].isWord("gridCol") }
  }

  private func rows(of table: Int) -> [Int] {
    tree.descendants(of: table, "tr").filter { tree.ancestor(of: $0, "tbl") == table }
  }

  /// The cells of a row with the grid columns that each covers.
  private func cells(of row: Int) -> [(cell: Int, columns: Range<Int>)] {
    let properties = tree.child(of: row, "trPr")
    // A broken file may claim any figure; Word itself knows no more than 63 columns.
    let most = 1_000
    var column = min(
      most,
      max(
        0,
        properties.flatMap { tree.child(of: $0, "gridBefore") }.flatMap { Int(tree.nodes[$0].word("val") ?? "") } ?? 0))
    return tree.descendants(of: row, "tc").filter { tree.ancestor(of: $0, "tr") == row }.map { cell in
      let span =
        tree.child(of: cell, "tcPr").flatMap { tree.child(of: $0, "gridSpan") }
        .flatMap { Int(tree.nodes[$0].word("val") ?? "") } ?? 1
      let columns = column..<column + min(most, max(1, span))
      column = columns.upperBound
      return (cell, columns)
    }
  }
}
