import Diagnostics

/// Where a paragraph stands: the n-th of the body, or of a cell; all counts from one and physical.
package struct DocumentPlace: Hashable, Sendable {
  /// The part's entry name.
  package let part: String
  /// The n-th `w:tbl` of the part, nested ones counted.
  package var table: Int?
  /// The row in that table.
  package var row: Int?
  /// The cell in that row, merged-away cells counted.
  package var cell: Int?
  /// The n-th body-level paragraph, or the n-th of the cell.
  package var paragraph: Int

  /// The place as findings name it.
  package func location(file: String) -> DocumentLocation {
    var location = DocumentLocation(file: file, part: part)
    location.table = table
    location.row = row
    location.cell = cell
    location.paragraph = paragraph
    return location
  }
}
