import RussianLanguage
import Testing

@Suite("Перенос сроков на другие годы")
struct YearShiftTests {
  @Test(
    "слова остаются, годы сдвигаются",
    arguments: [
      ("сентябрь 2020 года – декабрь 2020 года", 3, "сентябрь 2023 года – декабрь 2023 года"),
      ("Февраль 2021 года; июнь 2021 года", 1, "Февраль 2022 года; июнь 2022 года"),
      ("до 15 сентября 2021 г.", 1, "до 15 сентября 2022 г."),
      ("с 01.10.2020 по 08.10.2020", -1, "с 01.10.2019 по 08.10.2019"),
      ("II квартал 2021 г.", 3, "II квартал 2024 г."),
      ("2020-2022 гг.", 3, "2023-2025 гг."),
      ("20–22 гг.", 3, "23–25 гг."),
      ("2020/2021 учебный год", 1, "2021/2022 учебный год"),
      ("2019/20 учебный год", 1, "2020/21 учебный год"),
      ("2020", 3, "2023"),
      ("ежеквартально", 3, "ежеквартально"),
      ("в течение года", 3, "в течение года"),
      ("до 1 мая 2020 г. (приказ № 2020)", 1, "до 1 мая 2021 г. (приказ № 2020)"),
    ])
  func wordsStay(_ text: String, _ years: Int, _ expected: String) throws {
    let moved = try #require(YearShift.deadline(text, byYears: years))
    #expect(moved.text == expected)
    #expect(!moved.isReworded)
    #expect(YearShift.deadline(moved.text, byYears: -years)?.text == text)
  }

  @Test("29 февраля становится 28, и об этом сказано")
  func leapDay() throws {
    let moved = try #require(YearShift.deadline("до 29 февраля 2020 г.", byYears: 1))
    #expect(moved.isReworded)
    #expect(moved.text == "до 28\u{A0}февраля\u{A0}2021\u{A0}г.")
    #expect(moved.problems.map(\.kind) == [.leapDayMoved])
  }

  @Test("непонятый срок не переносится")
  func notUnderstood() {
    #expect(YearShift.deadline("август 2020–2022 гг.", byYears: 1) == nil)
  }

  @Test(
    "заголовок переносится, если называет один год или один их ряд",
    arguments: [
      ("2020 год", "2021 год"), ("Мероприятия на 2020/2021 учебный год", "Мероприятия на 2021/2022 учебный год"),
      ("Программа на 2020–2022 годы", "Программа на 2021–2023 годы"), ("Работа с кадрами", nil),
      ("Закон 2012 года и план на 2020 год", nil),
    ])
  func headings(_ text: String, _ expected: String?) {
    #expect(YearShift.heading(text, byYears: 1) == expected)
  }

  @Test(
    "день меняется в той записи, в какой он стоит",
    arguments: [
      ("до 15 сентября 2024 г.", "2024-09-15", "2024-09-16", "до 16 сентября 2024 г."),
      ("с 01.10.2024 по 06.10.2024", "2024-10-06", "2024-10-07", "с 01.10.2024 по 07.10.2024"),
      ("до 31 августа 2024 г.", "2024-08-31", "2024-09-02", "до 2 сентября 2024 г."),
      ("до 2024-09-15", "2024-09-15", "2024-09-16", "до 2024-09-16"),
      // Начало и конец промежутка не должны поменяться местами, а год не меняется без самого года.
      ("с 15 по 15 сентября 2024 г.", "2024-09-15", "2024-09-13", nil),
    ])
  func daysMove(_ text: String, _ day: String, _ other: String, _ expected: String?) throws {
    let (day, other) = (try #require(CalendarDate(day)), try #require(CalendarDate(other)))
    #expect(YearShift.moving(day, to: other, in: text) == expected)
  }
}
