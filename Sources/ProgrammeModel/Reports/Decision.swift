import Diagnostics

/// Something decided: who, what, by when.
package struct Decision: Hashable, Sendable {
  /// Where it stands.
  package let path: FieldPath
  /// What is to be done.
  package let text: String
  /// Who does it.
  package let executor: [Party]
  /// When, as written.
  package let deadline: LocatedText?

  init?(_ record: RecordValue) {
    guard let text = record.text(DecisionKeys.text) else { return nil }
    self.path = record.path
    self.text = text
    self.executor = record.parties(DecisionKeys.executor)
    self.deadline = record.value(DecisionKeys.deadline.key)?.text
  }
}
