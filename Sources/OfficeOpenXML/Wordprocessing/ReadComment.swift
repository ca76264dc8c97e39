/// A comment that stands in a document.
package struct ReadComment: Sendable, Hashable {
  /// Its id in the part of comments.
  package let id: String
  /// Who wrote it, as Word names them.
  package let author: String
  /// Its text, a line for each paragraph.
  package let lines: [String]
  /// The id of the comment that it answers.
  package let parent: String?
  /// The node of the paragraph that it stands at, in the tree of the main text; nil when it stands nowhere there.
  package let paragraph: Int?
  /// The characters meant, as `ParagraphText` counts them; empty for the paragraph as a whole.
  package let range: Range<Int>
}
