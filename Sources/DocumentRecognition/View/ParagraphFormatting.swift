/// How a paragraph looks, styles and defaults of the document resolved; nil where nothing says it.
package struct ParagraphFormatting: Hashable, Sendable {
  /// `left`, `right`, `center`, `both`.
  package var alignment: String?
  /// The first line's indent in twentieths of a point; negative for a hanging one.
  package var firstLineIndent: Int?
  /// The left indent in twentieths of a point.
  package var leftIndent: Int?
  /// The line spacing in 240ths of a line, where it is proportional.
  package var lineSpacing: Int?
  /// The level of a heading from 0 to 8.
  package var outlineLevel: Int?
  /// True when the paragraph begins a page.
  package var breaksPage = false
  /// The list and level.
  package var list: (instance: Int, level: Int)?
  /// The run's typeface.
  package var typeface: String?
  /// The run's size in half-points.
  package var size: Int?
  /// True for bold.
  package var isBold: Bool?
  /// True for capitals by formatting.
  package var isCapitals: Bool?

  package init() {}

  /// What another says goes before what this one says.
  package func overridden(by other: ParagraphFormatting) -> ParagraphFormatting {
    var result = self
    result.alignment = other.alignment ?? alignment
    result.firstLineIndent = other.firstLineIndent ?? firstLineIndent
    result.leftIndent = other.leftIndent ?? leftIndent
    result.lineSpacing = other.lineSpacing ?? lineSpacing
    result.outlineLevel = other.outlineLevel ?? outlineLevel
    result.breaksPage = other.breaksPage || breaksPage
    result.list = other.list ?? list
    result.typeface = other.typeface ?? typeface
    result.size = other.size ?? size
    result.isBold = other.isBold ?? isBold
    result.isCapitals = other.isCapitals ?? isCapitals
    return result
  }

  package static func == (left: ParagraphFormatting, right: ParagraphFormatting) -> Bool {
    left.alignment == right.alignment && left.firstLineIndent == right.firstLineIndent
      && left.leftIndent == right.leftIndent && left.lineSpacing == right.lineSpacing
      && left.outlineLevel == right.outlineLevel && left.breaksPage == right.breaksPage
      && left.list?.instance == right.list?.instance && left.list?.level == right.list?.level
      && left.typeface == right.typeface && left.size == right.size && left.isBold == right.isBold
      && left.isCapitals == right.isCapitals
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(alignment)
    hasher.combine(size)
  }
}
