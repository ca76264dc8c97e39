/// Where a finding stands, in the terms of whoever must mend it.
package enum Location: Hashable, Sendable {
  /// A file as a whole.
  case file(String)
  /// A place in a text file (YAML, JSON).
  case text(TextLocation)
  /// A cell of a workbook: the file, the sheet's name, the cell's address such as `B7`.
  case cell(file: String, sheet: String, cell: String)
  /// A place in a Word document.
  case document(DocumentLocation)

  /// The name of the file that the finding is about.
  package var file: String {
    switch self {
    case .file(let name): name
    case .text(let place): place.file
    case .cell(let file, _, _): file
    case .document(let place): place.file
    }
  }
}

/// A line and a column of a text file, both counted from one, columns in characters.
package struct TextLocation: Hashable, Sendable {
  /// The file's name as the user gave it.
  package let file: String
  /// The line, from 1.
  package let line: Int
  /// The column in characters, from 1.
  package let column: Int
  /// How many characters to mark, at least 1.
  package let length: Int
  /// The text of that line without its end, for the printed excerpt; nil when it is not at hand.
  package let sourceLine: String?

  /// A place of `length` characters.
  package init(file: String, line: Int, column: Int, length: Int = 1, sourceLine: String? = nil) {
    self.file = file
    self.line = line
    self.column = column
    self.length = max(1, length)
    self.sourceLine = sourceLine
  }
}

/// A place in a Word document: the part, the paragraph or the table cell, and the words meant.
///
/// All counts start from one and are physical: merged-away cells and nested tables are counted as they stand.
package struct DocumentLocation: Hashable, Sendable {
  /// The file's name as the user gave it.
  package var file: String
  /// The part inside the package, for example `word/document.xml`.
  package let part: String
  /// The n-th body-level table, when the place is in one.
  package var table: Int?
  /// The row in that table.
  package var row: Int?
  /// The cell in that row.
  package var cell: Int?
  /// The n-th paragraph of the body, or of the cell.
  package var paragraph: Int?
  /// The nearest heading above, for people who do not count paragraphs.
  package var heading: String?
  /// The text around the place.
  package var excerpt: String?
  /// Which characters of `excerpt` are meant, as offsets from its beginning.
  package var mark: Range<Int>?

  /// The words meant; nil where there are none.
  package var marked: String? {
    guard let excerpt, let mark, !mark.isEmpty else { return nil }
    return String(excerpt.dropFirst(mark.lowerBound).prefix(mark.count))
  }

  /// A place in a part; the finer figures are set as they are known.
  package init(file: String, part: String) {
    self.file = file
    self.part = part
  }
}
