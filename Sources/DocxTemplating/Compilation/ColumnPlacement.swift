import OfficeOpenXML

extension ColumnPlan {
  /// The filter by which a section in a header cell decides about the whole column.
  static let filterName = "столбец"
}

/// Places what keeps or drops whole columns of tables: cells, spans, grid and widths.
struct ColumnPlacement {
  typealias Piece = StoryAssembler.Piece

  /// What came of a column's tag.
  enum Outcome {
    case placed
    /// The cell is in no usable table.
    case unusable
    /// Another tag decides about the column already.
    case taken
  }

  private let tree: XMLTree
  private var grid: TableRows
  /// The tables by the order in which they were met.
  private(set) var tables: [Int] = []
  /// Tables without a grid, or with one that no document has.
  private var unusable: Set<Int> = []
  /// The plans by the order of their tables.
  private(set) var plans: [ColumnPlan] = []
  /// The rows of which no cell may be left: they vanish with their last one.
  private(set) var droppedRows: [Range<Int>] = []

  init(tree: XMLTree) {
    self.tree = tree
    grid = TableRows(tree: tree)
  }

  /// No page is wider than this, in twentieths of a point: what claims more is a broken file.
  private static let widest = 100_000

  /// Makes the column under a cell depend on a slot.
  mutating func add(cell: Int, slot: Int) -> Outcome {
    guard let row = tree.ancestor(of: cell, "tr"), let table = tree.ancestor(of: row, "tbl"),
      !unusable.contains(table), let columns = grid.columns(of: cell)
    else { return .unusable }
    if !tables.contains(table) {
      let widths = gridColumns(of: table).map { min(max(0, Int(tree.nodes[$0].word("w") ?? "") ?? 0), Self.widest) }
      guard (1...TableRows.mostColumns).contains(widths.count) else {
        unusable.insert(table)
        return .unusable
      }
      tables.append(table)
      plans.append(ColumnPlan(conditions: Array(repeating: nil, count: widths.count), widths: widths))
    }
    guard let plan = tables.firstIndex(of: table), columns.upperBound <= plans[plan].conditions.count else {
      return .unusable
    }
    guard columns.allSatisfy({ plans[plan].conditions[$0] == nil }) else { return .taken }
    for column in columns { plans[plan].conditions[column] = slot }
    return plans[plan].conditions.contains(nil) ? .placed : .unusable
  }

  /// Writes the edits of all tables that have a plan.
  mutating func place(into assembler: inout StoryAssembler, skipping vanished: Set<Int>) {
    for (plan, table) in tables.enumerated() {
      assembler.insert([.step(.columns(plan: plan))], at: tree.nodes[table].range.lowerBound)
      for (column, node) in gridColumns(of: table).enumerated() {
        place(plan, column..<column + 1, around: node, width: node, into: &assembler)
      }
      for row in grid.rows(of: table) where !vanished.contains(row) {
        placeRow(row, plan, into: &assembler)
        for cell in grid.cells(of: row) {
          let properties = tree.child(of: cell.node, "tcPr")
          let width = measured("tcW", of: properties)
          place(plan, cell.columns, around: outermost(cell.node), width: width, into: &assembler)
          count(cell.columns, "gridSpan", of: properties, plan, least: 1, into: &assembler)
        }
      }
    }
  }

  /// What a row leaves free at its ends shrinks with the columns; a row without a cell left vanishes.
  private mutating func placeRow(_ row: Int, _ plan: Int, into assembler: inout StoryAssembler) {
    let properties = tree.child(of: row, "trPr")
    for (free, width, isBefore) in [("gridBefore", "wBefore", true), ("gridAfter", "wAfter", false)] {
      let columns = grid.freeColumns(of: row, before: isBefore)
      count(columns, free, of: properties, plan, least: 0, into: &assembler)
      if let node = measured(width, of: properties), let value = tree.attributeRange(of: node, "w") {
        assembler.replace(value, with: [.step(.columnWidth(plan: plan, columns: clamped(columns, plan)))])
      }
    }
    let cells = grid.cells(of: row)
    guard let first = cells.first, let last = cells.last else { return }
    let columns = clamped(first.columns.lowerBound..<last.columns.upperBound, plan)
    guard canVanish(columns, plan), !tree.nodes[row].closing.isEmpty else { return }
    assembler.insert(
      [.open(.columnStart(plan: plan, columns: columns, end: 0))], at: tree.nodes[row].range.lowerBound)
    // Inside whatever section ends behind the row.
    let closing = tree.nodes[row].closing
    assembler.replace(closing, with: [.markup(Array(tree.bytes[closing])), .close])
    droppedRows.append(tree.nodes[row].range)
  }

  private func place(
    _ plan: Int, _ columns: Range<Int>, around node: Int, width: Int?,
    into assembler: inout StoryAssembler
  ) {
    let limits = clamped(columns, plan)
    let range = tree.nodes[node].range
    let isOptional = canVanish(limits, plan)
    if isOptional { assembler.insert([.open(.columnStart(plan: plan, columns: limits, end: 0))], at: range.lowerBound) }
    if let width, let value = tree.attributeRange(of: width, "w") {
      assembler.replace(value, with: [.step(.columnWidth(plan: plan, columns: limits))])
    }
    if isOptional { assembler.insert([.close], at: range.upperBound) }
  }

  /// Writes how many of the columns are kept in place of a figure of the template.
  private func count(
    _ columns: Range<Int>, _ local: String, of properties: Int?, _ plan: Int, least: Int,
    into assembler: inout StoryAssembler
  ) {
    guard let node = properties.flatMap({ tree.child(of: $0, local) }),
      let value = tree.attributeRange(of: node, "val")
    else { return }
    assembler.replace(
      value, with: [.step(.columnCount(plan: plan, columns: clamped(columns, plan), least: least))])
  }

  private func clamped(_ columns: Range<Int>, _ plan: Int) -> Range<Int> {
    columns.clamped(to: plans[plan].conditions.indices)
  }

  private func canVanish(_ columns: Range<Int>, _ plan: Int) -> Bool {
    !columns.isEmpty && columns.allSatisfy { plans[plan].conditions[$0] != nil }
  }

  /// A width in twentieths of a point; nil where it is a share or automatic.
  private func measured(_ local: String, of properties: Int?) -> Int? {
    guard let width = properties.flatMap({ tree.child(of: $0, local) }),
      tree.nodes[width].word("type") ?? "dxa" == "dxa"
    else { return nil }
    return width
  }

  /// The cell, or the content control that holds nothing but the cell.
  private func outermost(_ cell: Int) -> Int {
    var node = cell
    while tree.nodes[tree.nodes[node].parent].isWord("sdtContent"),
      tree.previousSibling(of: node) == nil, tree.nextSibling(of: node) == nil
    {
      node = tree.nodes[tree.nodes[node].parent].parent
    }
    return node
  }

  private func gridColumns(of table: Int) -> [Int] {
    guard let grid = tree.child(of: table, "tblGrid") else { return [] }
    return tree.children(of: grid).filter { tree.nodes[$0].isWord("gridCol") }
  }
}
