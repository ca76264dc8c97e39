import RussianLanguage

/// A line of a journal: a number, and what was registered under it.
package struct RegistryEntry: Sendable, Hashable, Identifiable {
  /// The number in the database and in addresses.
  package let id: Int64
  /// The journal's key.
  package let journal: String
  /// The year of its sequence.
  package let year: Int
  /// The place in the sequence; nil for a number by hand that is not of the journal's pattern («63-6»).
  package let number: Int?
  /// The letter: «а» of «338а»; mostly empty.
  package let suffix: String
  /// Why there is a letter; nil without one.
  package let suffixReason: String?
  /// The number as it is printed: «01-07/338а».
  package let text: String
  /// True when the clerk gave the number.
  package let isByHand: Bool
  /// The date of the act; of a reserved number, the day it is meant for.
  package let date: CalendarDate
  /// What the number was reserved for; may be empty.
  package let subject: String
  /// Who took the number, and when.
  package let reserved: Stamp
  /// The act; nil for a number that is reserved only, or was annulled before it was used.
  package let act: ActContent?
  /// Who registered the act, and when.
  package let registered: Stamp?
  /// Why it does not count; nil for one that does.
  package let annulment: Annulment?

  /// What has become of the number.
  package var state: EntryState {
    if annulment != nil { return .void }
    return act == nil ? .reserved : .registered
  }

  /// The act's title, or what the number was reserved for.
  package var title: String { act?.title ?? subject }
}
