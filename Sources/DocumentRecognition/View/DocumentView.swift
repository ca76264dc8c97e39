import OfficeOpenXML

/// A document's main text as people see it: paragraphs in reading order, tables by their grid, pages by their setup.
package struct DocumentView: Sendable {
  /// A block of the body.
  package enum Block: Hashable, Sendable {
    /// A paragraph, by its position among `paragraphs`.
    case paragraph(Int)
    /// A table, by its position among `tables`.
    case table(Int)
  }

  /// The file's name for findings.
  package let file: String
  /// All paragraphs in reading order, those of cells among them.
  package let paragraphs: [DocumentParagraph]
  /// All tables in the order of their beginnings.
  package let tables: [DocumentTable]
  /// The body's blocks.
  package let blocks: [Block]
  /// The sections' pages.
  package let pages: [PageSetup]
  /// The paragraphs of headers, footers and notes, part by part; their places name the part.
  package let stories: [DocumentParagraph]

  /// All paragraphs that show something, with their positions.
  var shown: [(index: Int, paragraph: DocumentParagraph)] {
    paragraphs.enumerated().filter { !$0.element.isBlank }.map { ($0.offset, $0.element) }
  }

  /// The text of a cell, its paragraphs joined by line feeds.
  package func text(of cell: DocumentTable.Cell) -> String {
    cell.paragraphs.map { paragraphs[$0].trimmed }.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  /// True when a cell shows nothing.
  package func isEmpty(_ cell: DocumentTable.Cell) -> Bool {
    cell.paragraphs.allSatisfy { paragraphs[$0].isBlank }
  }

  /// The whole text of a paragraph as a passage.
  package func passage(_ paragraph: Int) -> Passage {
    Passage(paragraph: paragraph, range: paragraphs[paragraph].contentRange)
  }

  /// The first words of a cell as a passage; an empty cell gives its first paragraph.
  package func passage(_ cell: DocumentTable.Cell) -> Passage? {
    let shown = cell.paragraphs.first { !paragraphs[$0].isBlank } ?? cell.paragraphs.first
    return shown.map(passage)
  }

  /// The passages of all paragraphs of a cell that show something.
  package func passages(_ cell: DocumentTable.Cell) -> [Passage] {
    cell.paragraphs.filter { !paragraphs[$0].isBlank }.map(passage)
  }
}

/// Words of a document: a stretch of one paragraph.
package struct Passage: Hashable, Sendable {
  /// The paragraph's position in the view.
  package let paragraph: Int
  /// The characters meant.
  package let range: Range<Int>

  /// A stretch of a paragraph.
  package init(paragraph: Int, range: Range<Int>) {
    self.paragraph = paragraph
    self.range = range
  }
}
