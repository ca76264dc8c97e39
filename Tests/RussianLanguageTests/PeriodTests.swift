import Testing

@testable import RussianLanguage

@Suite("Сроки")
struct PeriodTests {
  @Test("понимание", arguments: PeriodTable.all)
  func understanding(text: String, heading: String, expected: String) {
    let period = PeriodParser.parse(text, context: YearContext(heading: heading))
    #expect(shown(period) == expected)
    #expect(period.text == text)
  }

  @Test("каноническая запись читается так же", arguments: PeriodTable.all)
  func canonicalForm(text: String, heading: String, _: String) {
    let context = YearContext(heading: heading)
    let period = PeriodParser.parse(text, context: context)
    let again = PeriodParser.parse(period.canonical, context: context)
    #expect(again.spans == period.spans, "\(period.canonical)")
    #expect(again.canonical == period.canonical)
    #expect(again.isRecurring == period.isRecurring)
    #expect(again.isOpen == period.isOpen)
  }

  @Test(
    "год впереди месяца, которого никто не поймёт, остаётся как написан",
    arguments: ["8310-09", "8310-09,01", "с 8310-09 по 8310-10", "9999-12;9999-11"])
  func unreadableYearBeforeItsMonth(text: String) {
    let period = PeriodParser.parse(text)
    #expect(!period.problems.isEmpty)
    #expect(period.canonical.contains(text.prefix { $0 != ";" }), "\(period.canonical)")
  }

  private func shown(_ period: Period) -> String {
    var words: [String] = []
    if !period.spans.isEmpty {
      words.append(
        period.spans.map { $0.from == $0.to ? $0.from?.iso ?? "" : "\($0.from?.iso ?? "")…\($0.to?.iso ?? "")" }
          .joined(separator: ", "))
    }
    if period.isOpen { words.append("открыт") }
    if period.isRecurring { words.append("повтор") }
    if !period.isComplete { words.append("неполон") }
    return (words + period.problems.map { "!" + $0.kind.rawValue }).joined(separator: " ")
  }

  @Test(
    "каноническая запись",
    arguments: [
      ("Сентябрь 2020 года – декабрь 2020 года", "сентябрь_– декабрь_2020_г."),
      ("сентябрь 2020 - май 2021", "сентябрь_2020_г._– май_2021_г."),
      ("Февраль 2021 года; июнь 2021 года", "февраль, июнь_2021_г."),
      ("Февраль 2021 года; июнь 2022 года", "февраль_2021_г.; июнь_2022_г."),
      ("с 01.10.2020 г. по 08.10.2020 г.", "с 1 по 8_октября_2020_г."),
      ("25.12.2020-10.01.2021", "с 25_декабря_2020_г. по 10_января_2021_г."),
      ("до 15.09.21", "до 15_сентября_2021_г."), ("не позже 01.10.2020", "не позднее 1_октября_2020_г."),
      ("к 01.09.2021", "к 1_сентября_2021_г."), ("не ранее 01.09.2021", "с 1_сентября_2021_г."),
      ("2 кв. 2021", "II_квартал_2021_г."), ("1-2 кв. 2021", "I–II_кварталы_2021_г."),
      ("в течение 1 квартала 2021", "в течение I_квартала_2021_г."),
      ("1 полугодие 2021", "первое полугодие_2021_г."),
      ("в течение 2 полугодия 2021", "в течение второго полугодия_2021_г."),
      ("2020- 2022 гг.", "2020–2022_гг."), ("2020", "2020_год"), ("в течении 2021 года", "в течение 2021_года"),
      ("2020-2021 уч.г.", "2020/2021 учебный год"), ("до конца 2021 г.", "до конца 2021_года"),
      ("до конца 3 декады мая 2021", "до конца 3 декады мая 2021"), ("до середины мая 2021", "до середины мая_2021_г."),
      ("в конце мая 2021", "конец мая_2021_г."), ("3-я декада мая 2021", "третья декада мая_2021_г."),
      ("Сентябрь ежегодно", "ежегодно, сентябрь"), ("ежегодно, май и сентябрь", "ежегодно, май, сентябрь"),
      ("ежегодно до 15 января и до 15 июля", "ежегодно до 15_января и до 15_июля"),
      ("ежегодно до 15 января, до 15 июля", "ежегодно до 15_января, до 15_июля"),
      ("По отдельному графику", "по отдельному графику"),
      ("ВПР по графику", "ВПР по графику"), ("  когда   нибудь ", "когда нибудь"),
      ("1 этап – 2020 год", "2020_год (1 этап)"),
      ("октябрь 2026, далее ежеквартально", "октябрь_2026_г., далее ежеквартально"),
      ("Октябрь 2020 (по графику)", "октябрь_2020_г. (по графику)"),
    ])
  func printing(text: String, expected: String) {
    #expect(String(PeriodParser.parse(text).canonical.map { $0 == "\u{A0}" ? "_" : $0 }) == expected)
  }

  @Test("перенос на год и обратно возвращает то же", arguments: PeriodTable.all)
  func shifting(text: String, heading: String, _: String) {
    let period = PeriodParser.parse(text, context: YearContext(heading: heading))
    let next = period.shifted(byYears: 3)
    let again = PeriodParser.parse(next.canonical, context: next.context)
    #expect(again.spans == next.spans)
    #expect(again.canonical == next.canonical)
    #expect(next.shifted(byYears: -3).canonical == period.canonical)
    guard !next.problems.contains(where: { $0.kind == .notShifted }) else { return }
    #expect(next.spans.map { $0.from?.year } == period.spans.map { $0.from.map { $0.year + 3 } })
  }

  @Test("29 февраля при переносе становится 28-м, и об этом сказано")
  func leapDay() {
    let next = PeriodParser.parse("до 29.02.2020").shifted(byYears: 1)
    #expect(next.canonical == "до 28\u{A0}февраля\u{A0}2021\u{A0}г.")
    #expect(next.problems.map(\.kind) == [.leapDayMoved])
    #expect(next.spans.map { $0.to?.iso } == ["2021-02-28"])
    let february = PeriodParser.parse("февраль 2020").shifted(byYears: 1)
    #expect(february.spans.map { $0.to?.iso } == ["2021-02-28"])
    #expect(february.problems.isEmpty)
  }

  @Test("непонятое не переносится, и об этом сказано")
  func unshifted() {
    let next = PeriodParser.parse("когда-нибудь в 2020").shifted(byYears: 1)
    #expect(next.canonical == "когда-нибудь в 2020")
    #expect(next.problems.map(\.kind).contains(.notShifted))
  }

  @Test(
    "неопределённые сроки",
    arguments: [
      ("в течение 2021 года", true), ("постоянно", true), ("сентябрь 2021", false), ("2021 год", false),
      ("ежеквартально", false),
      ("сентябрь 2021, в течение 2021 года", false),
    ])
  func vague(text: String, expected: Bool) {
    #expect(PeriodParser.parse(text).isVague == expected)
  }

  @Test("замечания по-русски, с местом")
  func messages() {
    #expect(
      PeriodParser.parse("31.02.2021").problems.first?.message == "такого дня нет: «31\u{A0}февраля\u{A0}2021\u{A0}г.»")
    #expect(PeriodParser.parse("Сентябрь").problems.first?.message == "не указан год: «сентябрь»")
  }

  @Test("любой набор слов разбирается без сбоя, а печать читается так же")
  func noise() {
    let pieces = [
      "1", "15", "31", "2020", "2021", "2020/2021", "20.05.2020", "01.10", "сентябрь", "мая", "февраль", "квартал", "I",
      "II", "IV", "полугодие", "учебный", "год", "года", "гг.", "г.", "с", "по", "до", "к", "не позднее", "в течение",
      "-",
      "–", ",", ";", "и", "/", "(", ")", "ежегодно", "раз в год", "постоянно", "по графику", "декада", "первая",
      "конец",
      "начало", "неделя", "числа", "каждого", "четверть", "этап", "в", "на", "\n", "слово", "10:00", "29 февраля",
    ]
    var state: UInt64 = 11
    for round in 0..<6_000 {
      var text = ""
      for _ in 0..<(1 + round % 7) {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += pieces[Int(state >> 33) % pieces.count] + " "
      }
      let context: YearContext = round % 3 == 0 ? .year(2021) : round % 3 == 1 ? .none : .schoolYear(2020)
      let period = PeriodParser.parse(text, context: context)
      let again = PeriodParser.parse(period.canonical, context: context)
      if again.spans != period.spans || again.canonical != period.canonical {
        Issue.record("«\(text)» → «\(period.canonical)» → «\(again.canonical)» \(period.spans) \(again.spans)")
      }
      _ = period.shifted(byYears: -1)
    }
  }
}
