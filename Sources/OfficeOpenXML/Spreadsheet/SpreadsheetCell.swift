/// A cell that holds something.
package struct SpreadsheetCell: Sendable, Hashable {
  /// The column from 0.
  package let column: Int
  /// What it holds.
  package let value: CellValue
  /// True when the value is a formula's result, kept since it was last calculated.
  package let isFormula: Bool

  /// A cell.
  package init(column: Int, value: CellValue, isFormula: Bool = false) {
    self.column = column
    self.value = value
    self.isFormula = isFormula
  }
}
