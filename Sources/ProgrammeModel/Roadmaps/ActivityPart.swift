import Diagnostics

/// A part of a measure («часть»): a row under it with a text of its own, or one more deadline of the same measure.
package struct ActivityPart: Hashable, Sendable {
  /// Where it stands.
  package let path: FieldPath
  /// What is to be done; nil for one more deadline.
  package let title: String?
  /// When, in the clerk's own words; nil to take the measure's.
  package let deadline: LocatedText?
  /// Who answers for it; empty to take the measure's.
  package let responsible: [Party]
  /// What will come of it; nil to take the measure's.
  package let result: String?
  /// What confirms it; nil to take the measure's.
  package let document: String?

  init(_ record: RecordValue) {
    self.path = record.path
    self.title = record.text(ActivityPartKeys.title)
    self.deadline = record.value(ActivityPartKeys.deadline.key)?.text
    self.responsible = record.parties(ActivityPartKeys.responsible)
    self.result = record.text(ActivityPartKeys.result)
    self.document = record.text(ActivityPartKeys.document)
  }
}
