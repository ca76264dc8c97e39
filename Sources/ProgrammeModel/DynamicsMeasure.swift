import Diagnostics

/// By what the success of a programme is judged from year to year («динамика»).
package struct DynamicsMeasure: Hashable, Sendable {
  /// Where it stands.
  package let path: FieldPath
  /// What is compared.
  package let indicator: String
  /// Which change is wanted.
  package let criteria: String

  init?(_ record: RecordValue) {
    guard let indicator = record.text(DynamicsKeys.indicator), let criteria = record.text(DynamicsKeys.criteria) else {
      return nil
    }
    self.path = record.path
    self.indicator = indicator
    self.criteria = criteria
  }
}
