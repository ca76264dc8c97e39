import RussianLanguage

/// The holidays on which nobody has to work (ТК РФ, ст. 112).
package enum PublicHoliday {
  /// Days and months; those of January are one holiday.
  private static let days: [(month: Int, day: Int)] =
    (1...8).map { (1, $0) } + [(2, 23), (3, 8), (5, 1), (5, 9), (6, 12), (11, 4)]

  /// True on a holiday, whatever decrees moved.
  package static func isHoliday(_ day: CalendarDate) -> Bool {
    days.contains { $0 == (day.month, day.day) }
  }

  /// The weekdays of a year that are days off by the law alone: holidays, and the next working day after one that falls on a
  /// weekend. Where the January holidays on a weekend are moved to a decree says.
  static func daysOff(of year: Int) -> Set<CalendarDate> {
    let holidays = days.compactMap { CalendarDate(year: year, month: $0.month, day: $0.day) }
    var off = Set(holidays.filter { !$0.weekday.isWeekend })
    for holiday in holidays where holiday.weekday.isWeekend && holiday.month > 1 {
      var next = holiday
      while next.weekday.isWeekend || off.contains(next), let later = next.adding(days: 1) { next = later }
      off.insert(next)
    }
    return off
  }
}
