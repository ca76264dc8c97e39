import Diagnostics

/// Who signs an order («подпись»).
package struct Signatory: Hashable, Sendable {
  /// Where it stands.
  package let path: FieldPath
  /// The key of `люди`.
  package let personKey: String
  /// True when the person only acts for the one who holds the post («исполняющий обязанности»).
  package let isActing: Bool

  init?(_ value: DataValue) {
    let party = value.party ?? value.record?.party(SignatoryKeys.person)
    guard let key = party?.personKey else { return nil }
    self.path = value.path
    self.personKey = key
    self.isActing = value.record?.yesNo(SignatoryKeys.isActing) ?? false
  }
}
