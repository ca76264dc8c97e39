import Diagnostics
import DocxTemplating

/// Where words of a document came from.
package struct WordOrigin: Sendable {
  /// What became of the words since the document was made.
  package enum State: String, Sendable, Hashable {
    /// Their paragraph is what the data give.
    case same
    /// Their paragraph has been changed, the words themselves are what the data give.
    case changedParagraph = "changed-paragraph"
    /// The data do not give them: somebody has written them into the document, or changed the data since.
    case foreign
  }

  /// A value that gave words, or a part of them.
  package struct Source: Sendable {
    /// The tag, and where it stands in its template.
    package let tag: TagSite
    /// The value's path in the data; nil for what no data gave, such as a row's number.
    package let path: FieldPath?
    /// The line of the data.
    package let line: Location?
  }

  /// Where the words stand in the document.
  package let place: DocumentLocation
  /// What became of them.
  package let state: State
  /// The values that gave them, in their order; none for words of the template itself.
  package let sources: [Source]
  /// True when the template itself gave some of the words.
  package let hasTemplateWords: Bool
}
