import RussianLanguage

/// That somebody is to read an act, and whether he has («ознакомление»).
package struct Acknowledgement: Sendable, Hashable, Identifiable {
  /// The number in the database and in addresses.
  package let id: Int64
  /// The entry of the act.
  package let entry: Int64
  /// Who: «И. И. Иванов, учитель», or an office; for a school's own sheet «директор».
  package let person: String
  /// Whose: a school's name; may be empty.
  package let organisation: String
  /// Who asked, and when.
  package let asked: Stamp
  /// The day on which the person has read it; nil until then.
  package let date: CalendarDate?
  /// Who noted it, and when.
  package let recorded: Stamp?
}
