/// A remark to be set at words of a document's main text.
package struct DocumentComment: Sendable {
  /// The paragraph's node in the part's tree.
  package let paragraph: Int
  /// The characters meant, as `ParagraphText` counts them; empty for the paragraph as a whole.
  package let range: Range<Int>
  /// What the remark says; a line feed begins a new paragraph.
  package let text: String

  /// A remark.
  package init(paragraph: Int, range: Range<Int>, text: String) {
    self.paragraph = paragraph
    self.range = range
    self.text = text
  }
}
