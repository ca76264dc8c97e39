import Diagnostics

/// A stage of a programme («этап»).
package struct ProgrammeStage: Hashable, Sendable {
  /// Where it stands.
  package let path: FieldPath
  /// Its name.
  package let title: String
  /// When it is, as written.
  package let period: String?
  /// Where that stands, or would stand.
  package var periodPath: FieldPath { path.key(StageKeys.period.key) }
  /// What is done.
  package let content: String?

  init?(_ record: RecordValue) {
    guard let title = record.text(StageKeys.title) else { return nil }
    self.path = record.path
    self.title = title
    self.period = record.text(StageKeys.period)
    self.content = record.text(StageKeys.content)
  }
}
