import RussianLanguage

/// The Russian production calendar of a five-day week, year by year: with the government's decrees as far as they are known, by
/// the law alone for the years behind them; a year that is not in it is unknown.
package enum ProductionCalendar {
  /// What a day is.
  package enum DayKind: Hashable, Sendable {
    /// People work.
    case working
    /// Nobody has to: a weekend, a holiday, a moved day off.
    case dayOff
    /// The year's decree is not taken into account: a holiday may have been moved to this weekday.
    case probablyWorking
    /// The year is not in the calendar.
    case unknown
  }

  /// What the day is.
  package static func kind(of day: CalendarDate) -> DayKind {
    guard let year = year(day.year) else { return .unknown }
    if year.workingSaturdays.contains(day) { return .working }
    if day.weekday.isWeekend || year.daysOff.contains(day) { return .dayOff }
    return year.isProvisional ? .probablyWorking : .working
  }

  /// The nearest earlier day on which people work; nil when it falls into an unknown year.
  package static func workingDay(before day: CalendarDate) -> CalendarDate? {
    neighbour(of: day, step: -1)
  }

  /// The nearest later day on which people work; nil when it falls into an unknown year.
  package static func workingDay(after day: CalendarDate) -> CalendarDate? {
    neighbour(of: day, step: 1)
  }

  private static func neighbour(of day: CalendarDate, step: Int) -> CalendarDate? {
    var next = day
    // The longest holidays, those of May 2020, last seven weeks with the days that a decree added.
    for _ in 0..<60 {
      guard let candidate = next.adding(days: step) else { return nil }
      next = candidate
      switch kind(of: next) {
      case .working, .probablyWorking: return next
      case .unknown: return nil
      case .dayOff: continue
      }
    }
    return nil
  }

  /// The calendar of a year; nil when it is not known.
  package static func year(_ year: Int) -> ProductionYear? { years.first { $0.year == year } }

  /// The years known, in their order.
  package static let years = decreed + (2027...2060).map(ProductionYear.init(byLaw:))

  private static let decreed: [ProductionYear] = [
    ProductionYear(
      2018,
      off: """
        01.01 02.01 03.01 04.01 05.01 08.01 23.02 08.03 09.03 30.04 01.05 02.05 09.05 11.06 12.06 05.11 31.12
        """,
      working: "28.04 09.06 29.12", source: "ТК РФ, ст. 112; постановление Правительства РФ от 14.10.2017 № 1250"),
    ProductionYear(
      2019,
      off: "01.01 02.01 03.01 04.01 07.01 08.01 08.03 01.05 02.05 03.05 09.05 10.05 12.06 04.11",
      source: "ТК РФ, ст. 112; постановление Правительства РФ от 01.10.2018 № 1163"),
    ProductionYear(
      2020,
      off: """
        01.01 02.01 03.01 06.01 07.01 08.01 24.02 09.03 30.03 31.03 01.04 02.04 03.04 06.04 07.04 08.04 09.04 10.04 \
        13.04 14.04 15.04 16.04 17.04 20.04 21.04 22.04 23.04 24.04 27.04 28.04 29.04 30.04 01.05 04.05 05.05 06.05 \
        07.05 08.05 11.05 12.06 24.06 01.07 04.11
        """,
      source: """
        ТК РФ, ст. 112; постановление Правительства РФ от 10.07.2019 № 875; указы Президента РФ от 25.03.2020 № 206, \
        от 02.04.2020 № 239, от 28.04.2020 № 294, от 29.05.2020 № 345, от 01.06.2020 № 354
        """),
    ProductionYear(
      2021,
      off: """
        01.01 04.01 05.01 06.01 07.01 08.01 22.02 23.02 08.03 03.05 04.05 05.05 06.05 07.05 10.05 14.06 01.11 02.11 \
        03.11 04.11 05.11 31.12
        """,
      working: "20.02",
      source: """
        ТК РФ, ст. 112; постановление Правительства РФ от 10.10.2020 № 1648; указы Президента РФ от 23.04.2021 № 242, \
        от 20.10.2021 № 595
        """),
    ProductionYear(
      2022,
      off: "03.01 04.01 05.01 06.01 07.01 23.02 07.03 08.03 02.05 03.05 09.05 10.05 13.06 04.11", working: "05.03",
      source: "ТК РФ, ст. 112; постановление Правительства РФ от 16.09.2021 № 1564"),
    ProductionYear(
      2023, off: "02.01 03.01 04.01 05.01 06.01 23.02 24.02 08.03 01.05 08.05 09.05 12.06 06.11",
      source: "ТК РФ, ст. 112; постановление Правительства РФ от 29.08.2022 № 1505"),
    ProductionYear(
      2024,
      off: """
        01.01 02.01 03.01 04.01 05.01 08.01 23.02 08.03 29.04 30.04 01.05 09.05 10.05 12.06 04.11 30.12 31.12
        """,
      working: "27.04 02.11 28.12", source: "ТК РФ, ст. 112; постановление Правительства РФ от 10.08.2023 № 1314"),
    ProductionYear(
      2025, off: "01.01 02.01 03.01 06.01 07.01 08.01 01.05 02.05 08.05 09.05 12.06 13.06 03.11 04.11 31.12",
      working: "01.11", source: "ТК РФ, ст. 112; постановление Правительства РФ от 04.10.2024 № 1335"),
    ProductionYear(
      2026, off: "01.01 02.01 05.01 06.01 07.01 08.01 09.01 23.02 09.03 01.05 11.05 12.06 04.11 31.12",
      source: "ТК РФ, ст. 112; постановление Правительства РФ от 24.09.2025 № 1466"),
  ]
}
