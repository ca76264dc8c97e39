/// Somebody whom a document has to reach: who endorses it, who is made acquainted with it, to whom it is sent.
package struct DocumentPerson: Sendable, Hashable {
  /// What is wanted of them.
  package enum Purpose: String, Sendable, Hashable, CaseIterable {
    /// A visa before signing.
    case visa
    /// Acquaintance with the registered act.
    case acquaintance
    /// A copy of the registered act.
    case dispatch
  }

  /// The number in the database and in forms.
  package let id: Int64
  /// What is wanted.
  package let purpose: Purpose
  /// The person, unit or school as the document names it.
  package let name: String
  /// The day on which it was done, as `2020-07-14`; nil while it is not.
  package let doneOn: String?
  /// True for a visa with objections: the document cannot go on.
  package let isObjection: Bool
  /// What was said with a visa, or how a copy was sent; may be empty.
  package let remark: String

  /// True when nothing is to be waited for any more.
  package var isDone: Bool { doneOn != nil && !isObjection }
}
