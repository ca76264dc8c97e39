import Diagnostics

/// What a school lacks, and the measures against it («дефицит»).
package struct Deficit: Hashable, Sendable {
  /// Where it stands.
  package let path: FieldPath
  /// What is lacking.
  package let title: String
  /// How it was found out.
  package let evidence: String?
  /// What is done about it.
  package let measures: [LocatedText]
  /// Who answers for it.
  package let responsible: [Party]
  /// When, as written.
  package let deadline: LocatedText?
  /// What will come of it.
  package let result: String?

  init?(_ record: RecordValue) {
    guard let title = record.text(DeficitKeys.title) else { return nil }
    self.path = record.path
    self.title = title
    self.evidence = record.text(DeficitKeys.evidence)
    self.measures = record.texts(DeficitKeys.measures)
    self.responsible = record.parties(DeficitKeys.responsible)
    self.deadline = record.value(DeficitKeys.deadline.key)?.text
    self.result = record.text(DeficitKeys.result)
  }
}
