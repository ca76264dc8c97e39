import RussianLanguage

/// What one year's production calendar adds to Saturdays and Sundays.
package struct ProductionYear: Hashable, Sendable {
  /// The year.
  package let year: Int
  /// Weekdays that are days off: holidays, days moved by law or decree.
  package let daysOff: Set<CalendarDate>
  /// Saturdays that are worked instead.
  package let workingSaturdays: Set<CalendarDate>
  /// The acts that it rests on.
  package let source: String
  /// True when the decree for the year is not taken into account, so that weekdays may still turn into days off.
  package let isProvisional: Bool

  /// A year of days written `01.05`; every day must exist.
  init(_ year: Int, off: String, working: String = "", source: String) {
    func days(_ text: String) -> Set<CalendarDate> {
      Set(text.split(separator: " ").compactMap { CalendarDate("\($0).\(year)") })
    }
    self.year = year
    self.daysOff = days(off)
    self.workingSaturdays = days(working)
    self.source = source
    isProvisional = false
  }

  /// A year whose decree is not known: weekdays may still turn into days off, and a Saturday into a working day.
  init(byLaw year: Int) {
    self.year = year
    daysOff = PublicHoliday.daysOff(of: year)
    workingSaturdays = []
    source = "ТК РФ, ст. 112; перенос выходных дней на \(year) год не внесён"
    isProvisional = true
  }
}
