import OfficeOpenXML

/// The rows of tables and the grid columns that their cells cover.
struct TableRows {
  /// Word itself knows no more than 63 columns; a broken file may claim any figure.
  static let mostColumns = 1_000

  /// A cell with the grid columns that it covers.
  struct Cell {
    let node: Int
    let columns: Range<Int>
  }

  private let tree: XMLTree
  /// The rows that were asked about, and their cells' columns.
  private var known: [Int: [Cell]] = [:]
  private var columnsOfCell: [Int: Range<Int>] = [:]

  init(tree: XMLTree) {
    self.tree = tree
  }

  /// The rows of a table, those of tables in its cells left out.
  func rows(of table: Int) -> [Int] {
    tree.descendants(of: table, "tr").filter { tree.ancestor(of: $0, "tbl") == table }
  }

  /// The cells of a row.
  mutating func cells(of row: Int) -> [Cell] {
    if let cells = known[row] { return cells }
    let properties = tree.child(of: row, "trPr")
    var column = figure("gridBefore", of: properties, least: 0) ?? 0
    let cells = tree.descendants(of: row, "tc").filter { tree.ancestor(of: $0, "tr") == row }.map { cell in
      let span = figure("gridSpan", of: tree.child(of: cell, "tcPr"), least: 1) ?? 1
      defer { column += span }
      return Cell(node: cell, columns: column..<column + span)
    }
    known[row] = cells
    for cell in cells { columnsOfCell[cell.node] = cell.columns }
    return cells
  }

  /// The grid columns of a row that it leaves free before its first cell or behind its last.
  mutating func freeColumns(of row: Int, before: Bool) -> Range<Int> {
    let properties = tree.child(of: row, "trPr")
    let start = before ? 0 : cells(of: row).last?.columns.upperBound ?? 0
    return start..<start + (figure(before ? "gridBefore" : "gridAfter", of: properties, least: 0) ?? 0)
  }

  /// The grid columns under a cell; nil when it is in no row.
  mutating func columns(of cell: Int) -> Range<Int>? {
    guard let row = tree.ancestor(of: cell, "tr") else { return nil }
    _ = cells(of: row)
    return columnsOfCell[cell]
  }

  private func figure(_ local: String, of properties: Int?, least: Int) -> Int? {
    properties.flatMap { tree.child(of: $0, local) }.flatMap { Int(tree.nodes[$0].word("val") ?? "") }
      .map { min(Self.mostColumns, max(least, $0)) }
  }
}
