/// A day of the proleptic Gregorian calendar, without time and zone.
///
/// Only days that exist can be made: years 1 to 9999, the leap rule of the Gregorian calendar in all of them.
package struct CalendarDate: Hashable, Comparable, Sendable {
  /// 1 to 9999.
  package let year: Int
  /// 1 to 12.
  package let month: Int
  /// 1 to the month's length.
  package let day: Int

  /// The day, or nil when there is no such day (31.02.2021).
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...Self.daysInMonth(month, year: year)).contains(day)
    else { return nil }
    self.init(uncheckedYear: year, month: month, day: day)
  }

  private init(uncheckedYear year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// The day that lies so many days after 1 January 1970, or nil outside the years 1 to 9999.
  package init?(dayNumber: Int) {
    guard (Self.firstDayNumber...Self.lastDayNumber).contains(dayNumber) else { return nil }
    // Years are counted from March, so that the leap day is the last of its year; 400 such years have 146,097 days.
    let shifted = dayNumber + 719_468
    let (era, dayOfEra) = shifted.quotientAndRemainder(dividingBy: 146_097)
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * marchMonth + 2) / 5 + 1
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    self.init(uncheckedYear: era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month: month, day: day)
  }

  private static let firstDayNumber = -719_162
  private static let lastDayNumber = 2_932_896

  /// Days since 1 January 1970, negative before it.
  package var dayNumber: Int {
    let marchYear = month <= 2 ? year - 1 : year
    let era = marchYear / 400
    let yearOfEra = marchYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// True for a year with 29 February.
  package static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// The month's length, 28 to 31; `month` must be 1 to 12.
  package static func daysInMonth(_ month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The day of the week.
  package var weekday: Weekday {
    // 1 January 1970 was a Thursday.
    let index = ((dayNumber + 3) % 7 + 7) % 7
    return Weekday(rawValue: index + 1) ?? .monday
  }

  /// The last day of this date's month.
  package var endOfMonth: CalendarDate {
    CalendarDate(uncheckedYear: year, month: month, day: Self.daysInMonth(month, year: year))
  }

  /// The day that a spreadsheet keeps as a bare number («46377» is 21.12.2026), if it is one of this century's first half.
  package init?(sheetNumber text: String) {
    guard text.utf8.count == 5, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(text),
      (36_526...54_788).contains(number), let date = CalendarDate(year: 1899, month: 12, day: 30)?.adding(days: number)
    else { return nil }
    self = date
  }

  /// So many days later (earlier when negative); nil outside the years 1 to 9999.
  package func adding(days: Int) -> CalendarDate? {
    let (sum, overflow) = dayNumber.addingReportingOverflow(days)
    return overflow ? nil : CalendarDate(dayNumber: sum)
  }

  /// So many months later, on the same day or the month's last (31 January + 1 month = 28 February);
  /// nil outside the years 1 to 9999.
  package func adding(months: Int) -> CalendarDate? {
    let (sum, overflow) = (year * 12 + month - 1).addingReportingOverflow(months)
    guard !overflow, sum >= 12 else { return nil }
    let (newYear, newMonth) = (sum / 12, sum % 12 + 1)
    return CalendarDate(
      year: newYear, month: newMonth, day: min(day, Self.daysInMonth(newMonth, year: newYear)))
  }

  /// So many years later, 29 February becoming 28 where there is none; nil outside the years 1 to 9999.
  package func adding(years: Int) -> CalendarDate? {
    let (months, overflow) = years.multipliedReportingOverflow(by: 12)
    return overflow ? nil : adding(months: months)
  }

  /// True when the left day comes first.
  package static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}
