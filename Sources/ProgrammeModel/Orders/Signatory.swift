import Diagnostics

/// Who signs an order («подпись»).
package struct Signatory: Hashable, Sendable {
  /// Where it stands.
  package let path: FieldPath
  /// The key of `люди`.
  package let personKey: String
  /// True when the person only acts for the one who holds the post («исполняющий обязанности»).
  package let isActing: Bool
  /// Whose duties are performed: a key of `люди`; nil when the person signs for itself or the data do not say.
  package let actingFor: Party?

  init?(_ value: DataValue) {
    let party = value.party ?? value.record?.party(SignatoryKeys.person)
    guard let key = party?.personKey else { return nil }
    self.path = value.path
    self.personKey = key
    self.actingFor = value.record?.party(SignatoryKeys.actingFor)
    // Whoever signs for another one acts, said or not.
    self.isActing = value.record?.yesNo(SignatoryKeys.isActing) ?? (actingFor != nil)
  }

  /// The key of `люди` whose duties are performed.
  package var actingForKey: String? { actingFor?.personKey }
}
