/// A row with the cells that hold something.
package struct SpreadsheetRow: Sendable, Hashable {
  /// The row from 0.
  package let index: Int
  /// Its cells from left to right, each column once; never empty.
  package var cells: [SpreadsheetCell]

  /// A row.
  package init(index: Int, cells: [SpreadsheetCell]) {
    self.index = index
    self.cells = cells
  }
}
