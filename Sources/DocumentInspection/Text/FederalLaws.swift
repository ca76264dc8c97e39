import DocumentRecognition
import RussianLanguage

/// Federal laws that papers of schools cite: a law's date and number belong together (published texts of the laws).
enum FederalLaws {
  private static let dates: [Int: CalendarDate?] = [
    273: CalendarDate(year: 2012, month: 12, day: 29), 131: CalendarDate(year: 2003, month: 10, day: 6),
    44: CalendarDate(year: 2013, month: 4, day: 5), 152: CalendarDate(year: 2006, month: 7, day: 27),
    59: CalendarDate(year: 2006, month: 5, day: 2), 120: CalendarDate(year: 1999, month: 6, day: 24),
    124: CalendarDate(year: 1998, month: 7, day: 24), 83: CalendarDate(year: 2010, month: 5, day: 8),
    174: CalendarDate(year: 2006, month: 11, day: 3), 172: CalendarDate(year: 2014, month: 6, day: 28),
    210: CalendarDate(year: 2010, month: 7, day: 27), 149: CalendarDate(year: 2006, month: 7, day: 27),
    436: CalendarDate(year: 2010, month: 12, day: 29), 223: CalendarDate(year: 2011, month: 7, day: 18),
    414: CalendarDate(year: 2021, month: 12, day: 21), 489: CalendarDate(year: 2020, month: 12, day: 30),
  ]
  private static let laws = PhrasePattern("федеральн* закон|закона|закону|законом|законе")
  private static let names = PhrasePattern("об образовании в российской федерации")

  /// Laws without a number, numbers without «-ФЗ», dates and numbers of different laws.
  static func findings(in document: RecognisedDocument) -> [RuleFinding] {
    var bare: [Passage] = []
    var unmarked: [Passage] = []
    var foreign: [Passage] = []
    var isCited = false
    for passage in document.passages(of: laws) {
      let paragraph = document.paragraphs[passage.paragraph]
      let start = passage.range.upperBound
      let title = paragraph.scalars[start...].prefix(70).firstIndex(of: "«") ?? paragraph.scalars.count
      guard
        let number = NumberScanner.numbers(in: paragraph).first(where: {
          $0.range.lowerBound >= start && $0.range.lowerBound < start + 45
        })
      else {
        // «Федеральным законом «Об образовании …»» stands for a law that was cited in full before.
        if !isCited, title < start + 4 { bare.append(Passage(paragraph: passage.paragraph, range: passage.range)) }
        continue
      }
      isCited = true
      let figures = number.number.prefix { $0.isNumber }
      let whole = Passage(paragraph: passage.paragraph, range: passage.range.lowerBound..<number.range.upperBound)
      if figures.count == number.number.count { unmarked.append(whole) }
      guard let value = Int(figures) else { continue }
      let date = paragraph.dates.first {
        start <= $0.range.lowerBound && $0.range.lowerBound < number.range.upperBound + 6
      }?.date
      if let date, let known = dates[value] ?? nil, value == 273 || value == 131 || number.number.hasSuffix("ФЗ"),
        date != known,
        isOfTheseYears(date, known)
      {
        foreign.append(whole)
      } else if let date, value != 273, date == CalendarDate(year: 2012, month: 12, day: 29),
        names.ranges(in: paragraph).contains(where: { $0.lowerBound > number.range.lowerBound })
      {
        foreign.append(whole)
      }
    }
    return RuleFinding.grouped(
      "федеральный закон назван без даты и номера",
      hint: "пишите: Федеральный закон от 29.12.2012 № 273-ФЗ «Об образовании в Российской Федерации»", at: bare)
      + RuleFinding.grouped(
        "в номере федерального закона нет «-ФЗ»", hint: "пишите: № 273-ФЗ", at: unmarked)
      + RuleFinding.grouped(
        "дата и номер принадлежат разным федеральным законам", hint: "проверьте дату и номер закона", at: foreign)
  }

  /// Numbers begin anew each year: only laws of the same day or month, or the best known ones, are slips of the pen.
  private static func isOfTheseYears(_ date: CalendarDate, _ known: CalendarDate) -> Bool {
    (date.day, date.month) == (known.day, known.month) || date.year == known.year
  }
}
