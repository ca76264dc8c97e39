import Diagnostics

/// What a school has achieved.
package struct SchoolOutcome: Hashable, Sendable {
  /// Where it stands.
  package let path: FieldPath
  /// The school.
  package let school: Party
  /// What it has achieved.
  package let outcomes: [LocatedText]

  init?(_ record: RecordValue) {
    guard let school = record.party(SchoolOutcomeKeys.school) else { return nil }
    self.path = record.path
    self.school = school
    self.outcomes = record.texts(SchoolOutcomeKeys.outcomes)
  }
}
