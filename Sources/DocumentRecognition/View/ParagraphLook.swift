/// What a paragraph's properties say, styles resolved: of the hundreds of a document there are a dozen.
struct ParagraphLook {
  /// Its own formatting over that of its style.
  let formatting: ParagraphFormatting
  /// The style's name as people know it.
  let styleName: String?
  /// True when the style is a heading's.
  let hasHeadingStyle: Bool
}
