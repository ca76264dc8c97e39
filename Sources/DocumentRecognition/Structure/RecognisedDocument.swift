import Diagnostics
import RussianLanguage

/// A document with its structure: every piece that rules and imports ask for has a place here.
package struct RecognisedDocument: Sendable {
  /// What the document is as a whole.
  package enum Kind: Hashable, Sendable {
    /// An order with or without annexes.
    case order
    /// An interim or final report.
    case report
    /// A contract.
    case contract
    /// A programme by itself.
    case programme
    /// Anything else.
    case other
  }

  /// The text.
  package internal(set) var view: DocumentView
  /// What it is.
  package let kind: Kind
  /// The order, when it is one.
  package let order: RecognisedOrder?
  /// The marks over annexes.
  package let marks: [RecognisedMark]
  /// The annexes.
  package let annexes: [RecognisedAnnex]
  /// The title of a document that is no order.
  package let title: [Int]
  /// The tables.
  package let tables: [RecognisedTable]
  /// The lists of the body and of cells.
  package let lists: [RecognisedList]
  /// The headings of the body.
  package let headings: [RecognisedHeading]
  /// Abbreviations that need no explaining here, because the organisation's own list has them.
  package var knownAbbreviations: Set<String> = [] {
    didSet { found = FoundOnce() }
  }
  /// The period cells of the tables, by the table's position in the view: read once, since a dozen rules ask for them.
  var periods: [Int: [PeriodCell]] = [:]

  /// The places of every word.
  var index: WordIndex
  /// All shown paragraphs, with their positions.
  package internal(set) var shown: [(index: Int, paragraph: DocumentParagraph)]
  /// What has been looked for already.
  var found = FoundOnce()

  /// All that a finder finds in the document; it looks once only, and each finder is a type of its own.
  package func all<Thing: Sendable>(by finder: Any.Type, _ find: () -> [Thing]) -> [Thing] {
    found.all(by: finder, find)
  }

  /// All paragraphs.
  package var paragraphs: [DocumentParagraph] { view.paragraphs }

  /// The passport of a programme.
  package var passport: RecognisedTable? { tables.first { $0.role == .passport } }

  /// The road maps.
  package var roadmaps: [RecognisedTable] { tables.filter { $0.role == .roadmap } }

  /// True when a paragraph belongs to an order's requisites, a mark, a signature or an acknowledgement.
  package func isRequisite(_ paragraph: Int) -> Bool { requisites.contains(paragraph) }

  /// The paragraphs of requisites.
  package let requisites: Set<Int>
  /// The paragraphs of headings and titles.
  package let headingParagraphs: Set<Int>
  /// The entries of lists.
  package let listEntries: Set<Int>

  /// The cell of a row that covers a column.
  package func cell(_ table: RecognisedTable, _ row: Int, _ column: Int) -> DocumentTable.Cell? {
    guard view.tables[table.table].rows.indices.contains(row) else { return nil }
    return view.tables[table.table].rows[row].cells.first { $0.column <= column && column < $0.column + $0.span }
  }

  /// The cell of a row, the first of the joined ones when it is merged away.
  package func startCell(_ table: RecognisedTable, _ row: Int, _ column: Int) -> DocumentTable.Cell? {
    var row = row
    while row >= 0, let cell = cell(table, row, column) {
      if cell.merge != .continuation { return cell }
      row -= 1
    }
    return nil
  }

  /// The text of a row's cell, that of the cell above when it is merged away.
  package func text(_ table: RecognisedTable, _ row: Int, _ column: Int) -> String {
    startCell(table, row, column).map { view.text(of: $0) } ?? ""
  }

  /// The words that head a column, row after row.
  package func headerWords(_ table: RecognisedTable, _ column: Int) -> [TextWord] {
    (0..<table.headerRows).compactMap { cell(table, $0, column) }
      .flatMap { $0.paragraphs.flatMap { paragraphs[$0].words } }
  }

  /// What heads a column, as a text to look for words in; its abbreviations are spelled out.
  func header(_ table: RecognisedTable, _ column: Int) -> SearchedText {
    SearchedText(
      ColumnHeading.spelledOut((0..<table.headerRows).map { text(table, $0, column) }.joined(separator: " ")))
  }

  /// The headings of all columns in small letters, their abbreviations spelled out; the first row where none is a header.
  package func headings(of table: RecognisedTable) -> [String] {
    table.columns.indices.map { column in
      let rows = (0..<max(1, table.headerRows)).map { text(table, $0, column) }
      return ColumnHeading.spelledOut(rows.joined(separator: " ")).lowercased()
    }
  }

  /// The text of a table's title.
  package func text(of paragraphs: [Int]) -> String {
    paragraphs.map { view.paragraphs[$0].trimmed }.joined(separator: " ")
  }
}
