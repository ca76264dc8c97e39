import Diagnostics
import RussianLanguage

/// Somebody's agreement to a draft («виза»).
package struct Visa: Hashable, Sendable {
  /// Who: a key of `люди`.
  package let party: Party
  /// When it was given; nil to leave it for the hand.
  package let date: CalendarDate?
  /// What was remarked.
  package let remarks: String?

  init?(_ value: DataValue) {
    guard let party = value.party ?? value.record?.party(VisaKeys.person) else { return nil }
    self.party = party
    self.date = value.record?.date(VisaKeys.date)
    self.remarks = value.record?.text(VisaKeys.remarks)
  }
}
