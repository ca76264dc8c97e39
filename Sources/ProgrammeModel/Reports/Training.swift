import Diagnostics

/// People sent to be trained.
package struct Training: Hashable, Sendable {
  /// Where it stands.
  package let path: FieldPath
  /// Who, in words.
  package let who: String
  /// From which schools.
  package let schools: [Party]
  /// How many.
  package let count: Int?
  /// By which programme.
  package let programme: String
  /// Who teaches.
  package let provider: String?
  /// How.
  package let form: String?

  init?(_ record: RecordValue) {
    guard let who = record.text(TrainingKeys.who), let programme = record.text(TrainingKeys.programme) else {
      return nil
    }
    self.path = record.path
    self.who = who
    self.schools = record.parties(TrainingKeys.schools)
    self.count = record.wholeNumber(TrainingKeys.count)
    self.programme = programme
    self.provider = record.text(TrainingKeys.provider)
    self.form = record.text(TrainingKeys.form)
  }
}
