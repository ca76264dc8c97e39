import Diagnostics

/// To whom a document is sent («рассылка»).
package struct Dispatch: Hashable, Sendable {
  /// To whom.
  package let party: Party
  /// How many copies.
  package let copies: Int

  init?(_ value: DataValue) {
    guard let party = value.party ?? value.record?.party(DispatchKeys.party) else { return nil }
    self.party = party
    self.copies = value.record?.wholeNumber(DispatchKeys.copies) ?? 1
  }
}
