/// A table as it stands, merged cells told apart.
package struct DocumentTable: Sendable {
  /// How a cell is merged with those above.
  package enum Merge: Hashable, Sendable {
    /// Not merged.
    case none
    /// The first of merged ones.
    case start
    /// Merged away into the cell above.
    case continuation
  }

  /// A cell.
  package struct Cell: Sendable {
    /// The first column of the grid that it covers, from 0.
    package let column: Int
    /// How many columns it covers.
    package let span: Int
    /// How it is merged with those above.
    package let merge: Merge
    /// The view's paragraphs that stand in it.
    package var paragraphs: [Int] = []
  }

  /// A row.
  package struct Row: Sendable {
    /// The cells, left to right.
    package var cells: [Cell] = []
    /// True when Word repeats the row on each page.
    package var isRepeated = false
  }

  /// The rows.
  package var rows: [Row] = []
  /// True for a table inside a cell.
  package let isNested: Bool
  /// The number of columns.
  package var columns: Int { rows.map { $0.cells.last.map { $0.column + $0.span } ?? 0 }.max() ?? 0 }
}
