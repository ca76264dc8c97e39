import OfficeOpenXML

/// A paragraph of a document with all that rules ask of it.
///
/// A class, since a hundred rules walk over thousands of paragraphs: a copy of the value would count references to nine
/// things each time.
package final class DocumentParagraph: Sendable {
  /// Where it stands.
  package let place: DocumentPlace
  /// The paragraph's node in the part's tree.
  package let node: Int
  /// What its characters say by themselves.
  private let reading: ParagraphReading
  /// The label that a list of Word's gives it; nil outside lists.
  package let label: String?
  /// The style's name as people know it.
  package let style: String?
  /// How it looks.
  package let formatting: ParagraphFormatting
  /// True when all its text is bold.
  package let isBold: Bool
  /// Sizes of its runs in half-points that differ from the paragraph's own.
  package let runSizes: Set<Int>
  /// Typefaces of its runs.
  package let typefaces: Set<String>
  /// True when it shows a picture or an object.
  package let hasDrawing: Bool
  /// True when a page break stands in it.
  package let hasPageBreak: Bool
  /// True when it holds a link.
  package let hasLink: Bool
  /// What work on it has left: revisions, hidden words, highlights.
  package let traces: EditingTraces
  /// True in a text box or a drawing.
  package let isBoxed: Bool
  /// The table, counted from 0 among the view's tables, with row and cell, when it is in one.
  package let cell: CellIndex?
  /// The number or bullet that it begins with, typed or given by a list.
  package let marker: ListMarker?
  /// Where the text begins after a typed number or bullet.
  package let bodyStart: Int
  /// True for a heading by its style, its level or by being bold and short.
  package let isHeadingLike: Bool
  /// True when the text stands in the middle of the line.
  package let isCentred: Bool

  init(
    place: DocumentPlace, node: Int, reading: ParagraphReading, label: String?,
    style: String?, hasHeadingStyle: Bool, formatting: ParagraphFormatting, isBold: Bool, runSizes: Set<Int>,
    typefaces: Set<String>,
    hasDrawing: Bool, hasPageBreak: Bool, hasLink: Bool, traces: EditingTraces, isBoxed: Bool, cell: CellIndex?,
    marker: ListMarker?
  ) {
    self.place = place
    self.node = node
    self.reading = reading
    self.label = label
    self.style = style
    self.formatting = formatting
    self.isBold = isBold
    self.runSizes = runSizes
    self.typefaces = typefaces
    self.hasDrawing = hasDrawing
    self.hasPageBreak = hasPageBreak
    self.hasLink = hasLink
    self.traces = traces
    self.isBoxed = isBoxed
    self.cell = cell
    self.marker = marker
    bodyStart = max(reading.firstCharacter, marker?.typedLength ?? 0)
    isHeadingLike = formatting.outlineLevel != nil || hasHeadingStyle || isBold && reading.words.count <= 40
    isCentred = formatting.alignment == "center"
  }

  /// The characters of its text; a tab is U+0009, a line break U+000A.
  package var scalars: [Unicode.Scalar] { reading.scalars }
  /// The words of the text.
  package var words: [TextWord] { reading.words }
  /// What characters and words show at a glance.
  package var signs: TextSigns { reading.signs }
  /// Its dates, left to right.
  package var dates: [DateMention] { reading.dates }
  /// The names of persons in it, left to right.
  package var persons: [PersonMention] { reading.persons }
  /// Its ranges of years, left to right.
  package var yearRanges: [YearRange] { reading.yearRanges }
  /// The offset of the first character that is no blank; the count when there is none.
  package var firstCharacter: Int { reading.firstCharacter }
  /// One past the last character that is no blank.
  package var endOfText: Int { reading.endOfText }

  /// Its text, made anew each time: most of what rules ask is decided by characters and words.
  package var text: String { String(scalars: scalars) }

  /// True when it shows nothing.
  package var isBlank: Bool { endOfText == 0 && !hasDrawing }

  /// True in the body itself.
  package var isInBody: Bool { cell == nil }

  /// The last character that is no blank.
  package var lastCharacter: Unicode.Scalar? { endOfText > 0 ? scalars[endOfText - 1] : nil }

  /// The range of the text without blanks at its ends.
  package var contentRange: Range<Int> { min(firstCharacter, endOfText)..<endOfText }

  /// The words after a typed number or bullet.
  package var bodyWords: ArraySlice<TextWord> {
    guard let start = words.firstIndex(where: { $0.range.lowerBound >= bodyStart }) else { return [] }
    return words[start...]
  }

  /// Characters as text.
  package func string(_ range: Range<Int>) -> String {
    String(scalars: scalars[range.clamped(to: 0..<scalars.count)])
  }

  /// The text without blanks at its ends and without a typed number or bullet.
  package var body: String { string(min(bodyStart, endOfText)..<endOfText) }

  /// The text without blanks at its ends.
  package var trimmed: String { string(contentRange) }

}

/// A cell of a view's table, counted from 0.
package struct CellIndex: Hashable, Sendable {
  package let table: Int
  package let row: Int
  package let cell: Int

  /// A cell.
  package init(table: Int, row: Int, cell: Int) {
    self.table = table
    self.row = row
    self.cell = cell
  }
}
