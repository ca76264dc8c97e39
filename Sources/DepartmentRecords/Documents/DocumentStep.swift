/// One step of a document's way: who brought it to which stage, and when.
package struct DocumentStep: Sendable, Hashable {
  /// The stage reached.
  package let stage: DocumentStage
  /// True for a step back.
  package let isBack: Bool
  /// Who did it, as the account is called.
  package let who: String
  /// Seconds since 1970.
  package let at: Int64
  /// The reason of a step back, or a remark; may be empty.
  package let note: String
}
