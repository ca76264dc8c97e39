import Diagnostics

/// A group of schools and the strategy of working with it («группа школ»).
package struct SchoolGroup: Hashable, Sendable {
  /// Where it stands.
  package let path: FieldPath
  /// What it is called.
  package let title: String
  /// By what schools belong to it.
  package let features: String?
  /// Its schools.
  package let schools: [Party]
  /// How it is worked with.
  package let strategy: String
  /// What is done.
  package let measures: [LocatedText]

  init?(_ record: RecordValue) {
    guard let title = record.text(SchoolGroupKeys.title), let strategy = record.text(SchoolGroupKeys.strategy) else {
      return nil
    }
    self.path = record.path
    self.title = title
    self.strategy = strategy
    self.features = record.text(SchoolGroupKeys.features)
    self.schools = record.parties(SchoolGroupKeys.schools)
    self.measures = record.texts(SchoolGroupKeys.measures)
  }
}
