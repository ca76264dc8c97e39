import Diagnostics

/// By what a school is chosen for a programme («критерий»).
package struct Criterion: Hashable, Sendable {
  /// Where it stands.
  package let path: FieldPath
  /// The heading under which it stands; nil for a table without groups.
  package let group: String?
  /// What is looked at.
  package let indicator: String
  /// When the school is chosen.
  package let criterion: String

  init?(_ record: RecordValue) {
    guard let indicator = record.text(CriterionKeys.indicator), let criterion = record.text(CriterionKeys.criterion)
    else { return nil }
    self.path = record.path
    self.group = record.text(CriterionKeys.group)
    self.indicator = indicator
    self.criterion = criterion
  }
}
