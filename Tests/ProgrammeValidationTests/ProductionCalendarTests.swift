import ProgrammeModel
import RussianLanguage
import Testing

@Suite("Производственный календарь")
struct ProductionCalendarTests {
  /// Working days of a five-day week, as the calendars of these years count them; the decrees of 2020 and 2021 that
  /// freed whole weeks are taken off.
  @Test(
    "рабочих дней в году",
    arguments: [
      (2018, 247), (2019, 247), (2020, 248 - 29), (2021, 247 - 7), (2022, 247), (2023, 247), (2024, 248), (2025, 247),
      (2026, 247),
    ])
  func workingDays(_ year: Int, _ count: Int) throws {
    var day = try #require(CalendarDate(year: year, month: 1, day: 1))
    var working = 0
    while day.year == year {
      if ProductionCalendar.kind(of: day) == .working { working += 1 }
      day = try #require(day.adding(days: 1))
    }
    #expect(working == count)
  }

  @Test(
    "дни",
    arguments: [
      ("2024-12-28", ProductionCalendar.DayKind.working), ("2024-12-30", .dayOff), ("2025-11-01", .working),
      ("2025-11-03", .dayOff), ("2026-01-09", .dayOff), ("2026-12-31", .dayOff), ("2026-09-05", .dayOff),
      ("2027-12-15", .probablyWorking), ("2027-05-10", .dayOff), ("2029-12-30", .dayOff), ("2031-03-10", .dayOff),
      ("2031-09-01", .probablyWorking), ("2061-09-01", .unknown), ("2017-12-31", .unknown),
    ])
  func kinds(_ text: String, _ kind: ProductionCalendar.DayKind) throws {
    #expect(ProductionCalendar.kind(of: try #require(CalendarDate(text))) == kind)
  }

  @Test("годы идут подряд, у каждого назван источник, праздники в каждом выходные")
  func years() throws {
    #expect(ProductionCalendar.years.map(\.year) == Array(2018...2060))
    for year in ProductionCalendar.years {
      #expect(year.source.contains("ТК РФ"))
      #expect(year.isProvisional || year.source.contains("постановление"))
      #expect(year.daysOff.allSatisfy { $0.year == year.year && !$0.weekday.isWeekend })
      #expect(year.workingSaturdays.allSatisfy { $0.weekday == .saturday })
      for (month, day) in [(1, 1), (1, 7), (5, 1), (5, 9), (6, 12), (11, 4)] {
        let holiday = try #require(CalendarDate(year: year.year, month: month, day: day))
        #expect(ProductionCalendar.kind(of: holiday) == .dayOff, "\(holiday)")
      }
    }
  }

  @Test("без постановления год считается по закону: праздники, а выпавшие на выходной – в следующий рабочий день")
  func yearsByLaw() throws {
    let off = try #require(ProductionCalendar.year(2027)).daysOff
    #expect(
      off.sorted().map(\.digits) == [
        "01.01.2027", "04.01.2027", "05.01.2027", "06.01.2027", "07.01.2027", "08.01.2027", "23.02.2027", "08.03.2027",
        "03.05.2027", "10.05.2027", "14.06.2027", "04.11.2027",
      ])
  }

  @Test("соседние рабочие дни, через праздники и через границу известных лет")
  func neighbours() throws {
    let holidays = try #require(CalendarDate("2026-01-05"))
    #expect(ProductionCalendar.workingDay(before: holidays)?.iso == "2025-12-30")
    #expect(ProductionCalendar.workingDay(after: holidays)?.iso == "2026-01-12")
    let first = try #require(CalendarDate("2018-01-01"))
    #expect(ProductionCalendar.workingDay(before: first) == nil)
  }
}
