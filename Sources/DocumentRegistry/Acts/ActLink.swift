import RussianLanguage

/// One act's link to another, as it is seen from either end.
package struct ActLink: Sendable, Hashable {
  /// The act that amends or repeals.
  package let entry: Int64
  /// Its printed number.
  package let entryNumber: String
  /// Its date.
  package let entryDate: CalendarDate
  /// False when that act was annulled, and so changes nothing.
  package let isInForce: Bool
  /// What it does.
  package let relation: ActRelation
  /// The act that is amended or repealed.
  package let target: Int64
  /// Its printed number.
  package let targetNumber: String
  /// Its date.
  package let targetDate: CalendarDate
  /// What of it: «пункт 3», «приложение № 1»; empty for the whole.
  package let place: String
  /// Who noted it, and when.
  package let stamp: Stamp
}
