import DocumentRecognition

/// The numbers of a table's cells with the rows and columns that sum them up.
struct TableFigures {
  /// The rows of entries.
  let rows: [Int]
  /// The rows that begin with «Итого» or «Всего».
  let totals: [Int]
  /// The columns of the grid.
  let columns: Range<Int>
  /// The columns headed by one year.
  let yearColumns: [Int]
  /// The column headed «Всего» or «Итого» behind the years; nil where there is none, or several.
  let sumColumn: Int?

  private let document: RecognisedDocument
  private let table: RecognisedTable
  private let headings: [[TextWord]]

  init(_ table: RecognisedTable, in document: RecognisedDocument) {
    self.table = table
    self.document = document
    totals = table.rows.filter { document.isTotal(table, $0) }
    rows = table.rows.filter { !document.isTotal(table, $0) }
    columns = 0..<table.columns.count
    let view = document.view.tables[table.table]
    headings = columns.map { column in
      view.rows.prefix(table.headerRows).compactMap { row in
        row.cells.first { $0.column <= column && column < $0.column + $0.span && $0.merge != .continuation }
      }.flatMap { $0.paragraphs.flatMap { document.paragraphs[$0].words } }
    }
    let own = headings
    let years = own.indices.filter { column in own[column].filter { YearRangeScanner.isYear($0) }.count == 1 }
    yearColumns = years
    let sums = own.indices.filter { column in
      column > (years.last ?? .max) && own[column].contains { ["всего", "итого"].contains($0.folded) }
    }
    sumColumn = sums.count == 1 ? sums.first : nil
  }

  /// True for a column of percentages, points of an average, or anything else that does not add up.
  func isShare(_ column: Int) -> Bool {
    let heading = headings[column]
    return heading.contains { word in Self.shares.contains { word.begins(with: $0) } }
      || document.view.tables[table.table].rows.prefix(table.headerRows).contains { row in
        row.cells.contains { cell in
          cell.column <= column && column < cell.column + cell.span
            && cell.paragraphs.contains { document.paragraphs[$0].signs.contains(.percent) }
        }
      }
  }

  private static let shares = ["дол", "процент", "средн", "качеств", "успеваем", "удельн", "показател"]

  /// The number of a cell; nil where it holds anything else.
  func value(_ row: Int, _ column: Int) -> Double? {
    guard table.columns[column] != .number, let cell = cell(row, column) else { return nil }
    let shown = cell.paragraphs.filter { !document.paragraphs[$0].isBlank }
    guard shown.count == 1, let index = shown.first else { return nil }
    return MoneyScanner.number(document.paragraphs[index].scalars)
  }

  /// The words of a cell.
  func passage(_ row: Int, _ column: Int) -> Passage? { cell(row, column).flatMap { document.view.passage($0) } }

  private func cell(_ row: Int, _ column: Int) -> DocumentTable.Cell? {
    document.cell(table, row, column).flatMap { $0.merge == .continuation || $0.column != column ? nil : $0 }
  }

  /// Rounded sums differ by a few hundredths.
  static func equal(_ left: Double, _ right: Double) -> Bool { abs(left - right) < 0.06 }

  /// A number as clerks write it.
  static func text(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10),\(abs(tenths % 10))"
  }
}
