import Diagnostics

/// A finding that people have decided not to mend («снятое замечание»).
package struct Waiver: Hashable, Sendable {
  /// Where it stands.
  package let path: FieldPath
  /// The rule's code.
  package let rule: String
  /// The path of the value, lists counted from one; nil for everywhere.
  package let place: String?
  /// Why.
  package let reason: String
  /// Who decided so.
  package let person: String?

  init?(_ record: RecordValue) {
    guard let rule = record.text(WaiverKeys.rule), let reason = record.text(WaiverKeys.reason) else { return nil }
    self.path = record.path
    self.rule = rule
    self.place = record.text(WaiverKeys.place)
    self.reason = reason
    self.person = record.text(WaiverKeys.person)
  }
}
