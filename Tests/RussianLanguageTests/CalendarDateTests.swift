import Testing

@testable import RussianLanguage

@Suite("Календарная дата")
struct CalendarDateTests {
  @Test(
    "есть только существующие дни",
    arguments: [
      (2020, 2, 29, true), (2021, 2, 29, false), (1900, 2, 29, false), (2000, 2, 29, true),
      (2021, 2, 31, false), (2021, 4, 31, false), (2021, 13, 1, false), (2021, 0, 1, false),
      (0, 1, 1, false), (1, 1, 1, true), (9999, 12, 31, true), (10000, 1, 1, false), (2021, 1, 0, false),
    ])
  func existence(year: Int, month: Int, day: Int, exists: Bool) {
    #expect((CalendarDate(year: year, month: month, day: day) != nil) == exists)
  }

  @Test(
    "дни недели дат из документов",
    arguments: [
      ("2020-07-14", Weekday.tuesday), ("2020-09-25", .friday), ("2020-10-01", .thursday), ("2020-05-20", .wednesday),
      ("1970-01-01", .thursday), ("1969-12-31", .wednesday), ("0001-01-01", .monday),
    ])
  func weekdays(text: String, expected: Weekday) throws {
    #expect(try #require(CalendarDate(text)).weekday == expected)
  }

  @Test("номер дня обратим на всём протяжении")
  func dayNumbers() throws {
    var previous: CalendarDate?
    for number in stride(from: -719_162, through: 2_932_896, by: 89) {
      let date = try #require(CalendarDate(dayNumber: number))
      #expect(date.dayNumber == number)
      if let previous { #expect(previous < date) }
      previous = date
    }
    #expect(CalendarDate(dayNumber: -719_162)?.iso == "0001-01-01")
    #expect(CalendarDate(dayNumber: 2_932_896)?.iso == "9999-12-31")
    #expect(CalendarDate(dayNumber: -719_163) == nil)
    #expect(CalendarDate(dayNumber: 2_932_897) == nil)
  }

  @Test(
    "сложение с месяцами и годами не выходит за конец месяца",
    arguments: [
      ("2020-01-31", 1, "2020-02-29"), ("2021-01-31", 1, "2021-02-28"), ("2020-12-15", 1, "2021-01-15"),
      ("2020-01-15", -1, "2019-12-15"), ("2020-02-29", 12, "2021-02-28"), ("2020-02-29", 48, "2024-02-29"),
    ])
  func months(from: String, months: Int, to: String) throws {
    let date = try #require(CalendarDate(from))
    #expect(date.adding(months: months)?.iso == to)
    if months % 12 == 0 { #expect(date.adding(years: months / 12)?.iso == to) }
  }

  @Test("за пределами лет 1–9999 даты нет")
  func bounds() throws {
    let date = try #require(CalendarDate("9999-12-31"))
    #expect(date.adding(days: 1) == nil)
    #expect(date.adding(months: 1) == nil)
    #expect(date.adding(years: Int.max) == nil)
    #expect(date.adding(days: Int.max) == nil)
    #expect(CalendarDate("0001-01-01")?.adding(months: -1) == nil)
    #expect(date.adding(days: -1)?.iso == "9999-12-30")
  }

  @Test(
    "чтение",
    arguments: [
      ("2020-07-14", "2020-07-14"), ("14.07.2020", "2020-07-14"), (" 14.07.2020 ", "2020-07-14"),
      ("4.07.2020", nil), ("14.07.20", nil), ("31.02.2021", nil), ("2020-7-14", nil), ("14.07.2020 г.", nil),
      ("", nil), ("+4.07.2020", nil), ("14-07-2020", nil), ("2020.07.14", nil),
    ])
  func parsing(text: String, expected: String?) {
    #expect(CalendarDate(text)?.iso == expected)
  }

  @Test("печать")
  func printing() throws {
    let date = try #require(CalendarDate("2020-07-04"))
    #expect(date.digits == "04.07.2020")
    #expect(date.words == "4\u{A0}июля\u{A0}2020\u{A0}г.")
    #expect(date.monthAndYear() == "июль\u{A0}2020\u{A0}г.")
    #expect(date.monthAndYear(in: .prepositional) == "июле\u{A0}2020\u{A0}г.")
    #expect(date.endOfMonth.digits == "31.07.2020")
    #expect("\(date)" == "2020-07-04")
  }

  @Test(
    "названия месяцев",
    arguments: [
      (Month.january, "январь января январю январь январём январе"),
      (.march, "март марта марту март мартом марте"),
      (.may, "май мая маю май маем мае"),
      (.july, "июль июля июлю июль июлем июле"),
      (.september, "сентябрь сентября сентябрю сентябрь сентябрём сентябре"),
    ])
  func monthNames(month: Month, forms: String) {
    #expect(GrammaticalCase.allCases.map(month.name(in:)).joined(separator: " ") == forms)
  }

  @Test("кварталы и выходные")
  func quarters() {
    #expect(Month.allCases.map(\.quarter) == [1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4])
    #expect(Weekday.allCases.filter(\.isWeekend) == [.saturday, .sunday])
    #expect(Weekday.wednesday.russianName == "среда")
  }
}
