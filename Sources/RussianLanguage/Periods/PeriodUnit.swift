/// One point of a deadline: a day, month, quarter, year and the like, with as much of its year as is known.
struct PeriodUnit: Hashable, Sendable {
  /// What the point is.
  enum Kind: Hashable, Sendable {
    /// A number that the unit to its right explains: «1» in «с 1 по 8 октября».
    case bare(Int)
    case day(Int, Month)
    case month(Month)
    case part(MonthPart, Month)
    /// 1 to 4.
    case quarter(Int)
    /// 1 or 2.
    case half(Int)
    /// Spring, summer, autumn by their first month.
    case season(Month)
    /// So many months from January on, 1 to 12: «11 месяцев 2013 года».
    case firstMonths(Int)
    case wholeYear
  }

  /// Which end of the unit is meant: «до конца 2021 года».
  enum Edge: Hashable, Sendable {
    case whole
    case start
    case end
  }

  var kind: Kind
  var year: YearReference
  var edge = Edge.whole

  /// The first and last day; nil when the year is not known or there is no such day.
  var span: (from: CalendarDate, to: CalendarDate)? {
    switch kind {
    case .bare: nil
    case .day(let day, let month):
      year.year(of: month).flatMap { CalendarDate(year: $0, month: month.rawValue, day: day) }.map { ($0, $0) }
    case .month(let month): months(month, month)
    case .part(let part, let month): days(of: part, month)
    case .quarter(let number): calendarMonths(number * 3 - 2, number * 3)
    case .firstMonths(let count): calendarMonths(1, count)
    case .half(let number): half(number)
    case .season(let first): Month(rawValue: first.rawValue + 2).flatMap { months(first, $0) }
    case .wholeYear:
      if case .school = year { months(.september, .august) } else { months(.january, .december) }
    }
  }

  private func months(_ first: Month, _ last: Month) -> (from: CalendarDate, to: CalendarDate)? {
    guard let start = year.year(of: first), let end = year.year(of: last),
      let from = CalendarDate(year: start, month: first.rawValue, day: 1),
      let to = CalendarDate(year: end, month: last.rawValue, day: 1)
    else { return nil }
    return (from, to.endOfMonth)
  }

  /// Quarters and half-years of the calendar; those of a school year are not its months.
  private func calendarMonths(_ first: Int, _ last: Int) -> (from: CalendarDate, to: CalendarDate)? {
    guard case .calendar = year, let first = Month(rawValue: first), let last = Month(rawValue: last) else {
      return nil
    }
    return months(first, last)
  }

  private func half(_ number: Int) -> (from: CalendarDate, to: CalendarDate)? {
    if case .school = year { return number == 1 ? months(.september, .december) : months(.january, .august) }
    return calendarMonths(number * 6 - 5, number * 6)
  }

  private func days(of part: MonthPart, _ month: Month) -> (from: CalendarDate, to: CalendarDate)? {
    guard let year = year.year(of: month) else { return nil }
    let days = part.days(inMonthOf: CalendarDate.daysInMonth(month.rawValue, year: year))
    guard let from = CalendarDate(year: year, month: month.rawValue, day: days.lowerBound),
      let to = CalendarDate(year: year, month: month.rawValue, day: days.upperBound)
    else { return nil }
    return (from, to)
  }

  /// The same unit of a given year.
  func of(_ year: YearReference) -> PeriodUnit {
    var copy = self
    copy.year = year
    return copy
  }

  /// True for a number that nothing to its right explained.
  var isBare: Bool {
    if case .bare = kind { return true }
    return false
  }

  /// True for a month, day or the like of a year that the text names.
  var isWithinYear: Bool { kind != .wholeYear && !lacksYear }

  /// True when only the year is lacking.
  var lacksYear: Bool {
    switch year {
    case .none, .unknownSchool: true
    default: false
    }
  }

  /// True for a day that no year can have, or not the given one.
  var isImpossible: Bool {
    guard case .day(let day, let month) = kind else { return false }
    // Without a year 29 February may exist.
    return CalendarDate(year: year.year(of: month) ?? 2000, month: month.rawValue, day: day) == nil
  }
}
