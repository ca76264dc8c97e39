import Diagnostics

/// A chapter of a programme's text («раздел»).
package struct ProgrammeChapter: Hashable, Sendable {
  /// Where it stands.
  package let path: FieldPath
  /// The heading without its number.
  package let heading: String
  /// The text in Markdown; nil for a heading alone.
  package let text: String?

  init?(_ record: RecordValue) {
    guard let heading = record.text(ChapterKeys.heading) else { return nil }
    self.path = record.path
    self.heading = heading
    self.text = record.text(ChapterKeys.text)
  }
}
