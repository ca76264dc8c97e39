import OfficeOpenXML

/// A row of a sheet or of a CSV table, its cells with their places.
struct SheetRow {
  private enum Places {
    case sheet(Int)
    case text([Range<Int>], end: Int)
  }

  /// The row from 0.
  let index: Int
  /// The cells that hold something.
  var cells: [SpreadsheetCell]
  private let places: Places

  /// A row of the workbook's n-th sheet.
  init(_ row: SpreadsheetRow, sheet: Int) {
    index = row.index
    // Blanks alone say nothing, and a formula often leaves an empty text.
    cells = row.cells.filter { cell in
      guard case .text(let text) = cell.value else { return true }
      return !Self.isBlank(text)
    }
    places = .sheet(sheet)
  }

  /// A row of a text, each column with its bytes.
  init(index: Int, texts: [String], ranges: [Range<Int>], end: Int) {
    self.index = index
    cells = texts.enumerated().compactMap { column, text in
      Self.isBlank(text) ? nil : SpreadsheetCell(column: column, value: .text(text))
    }
    places = .text(ranges, end: end)
  }

  private static func isBlank(_ text: String) -> Bool {
    // Nearly every text begins with a Latin or Russian letter or a figure.
    if let first = text.utf8.first, (0x21...0x7E).contains(first) || first == 0xD0 || first == 0xD1 { return false }
    return text.unicodeScalars.allSatisfy(\.properties.isWhitespace)
  }

  /// The place of a column in this row, be there a cell or not.
  func range(_ column: Int) -> Range<Int> {
    switch places {
    case .sheet(let sheet): SourceText.range(sheet: sheet, row: index, column: column)
    case .text(let ranges, let end): ranges.indices.contains(column) ? ranges[column] : end..<end
    }
  }

  /// The cell of a column.
  func cell(_ column: Int) -> SpreadsheetCell? { cells.first { $0.column == column } }
}
