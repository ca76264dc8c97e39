import RussianLanguage

/// A date as a clerk writes it in data, and what is wrong when it cannot be read.
enum DateText {
  /// A text that is no date.
  struct Problem: Error {
    /// What is wrong, in Russian.
    let message: String
    /// How to mend it.
    let hint: String
    /// The day that only can be meant; nil when the text leaves a choice.
    var date: CalendarDate?
  }

  /// The date of `2020-07-14` or `14.07.2020`.
  static func read(_ text: String) -> Result<CalendarDate, Problem> {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "-" || $0 == "/" }.map(String.init)
    let numbers = parts.compactMap { part in part.utf8.allSatisfy { (48...57).contains($0) } ? Int(part) : nil }
    guard parts.count == 3, numbers.count == 3, parts.allSatisfy({ (1...4).contains($0.count) }) else {
      if let date = inWords(text) {
        return .failure(
          Problem(
            message: "«\(text)» записано не как дата", hint: "напишите \(date.iso) или \(date.digits)", date: date))
      }
      if let date = CalendarDate(sheetNumber: text) {
        return .failure(
          Problem(
            message: "«\(text)» не дата, а номер дня из таблицы: похоже, \(date.digits)",
            hint: "напишите \(date.iso) или \(date.digits)", date: date))
      }
      return .failure(Problem(message: "«\(text)» не читается как дата", hint: howToWrite))
    }
    let isISO = parts[0].count == 4
    let (year, month, day) = isISO ? (0, 1, 2) : (2, 1, 0)
    guard parts[year].count == 4 else {
      let guess = parts[year].count == 2 ? "20" + parts[year] : nil
      return .failure(
        Problem(
          message: "в дате «\(text)» год записан не четырьмя цифрами",
          hint: guess.map { "напишите \(parts[0]).\(parts[1]).\($0)" } ?? howToWrite))
    }
    guard let date = CalendarDate(year: numbers[year], month: numbers[month], day: numbers[day]) else {
      return .failure(
        Problem(
          message: "такого дня нет: «\(text)»", hint: lengthOfMonth(numbers[month], numbers[year]) ?? howToWrite))
    }
    guard text == date.iso || text == date.digits else {
      return .failure(
        Problem(message: "«\(text)» записано не как дата", hint: "напишите \(date.iso) или \(date.digits)", date: date))
    }
    return .success(date)
  }

  /// The one day that words name: «12 октября 2026 г.».
  private static func inWords(_ text: String) -> CalendarDate? {
    let period = PeriodParser.parse(text)
    guard period.isComplete, let span = period.spans.first, period.spans.count == 1, span.from == span.to,
      period.namedLastDays.count == 1
    else { return nil }
    return span.to
  }

  private static let howToWrite = "напишите дату так: 2020-07-14 или 14.07.2020"

  private static func lengthOfMonth(_ month: Int, _ year: Int) -> String? {
    guard let name = Month(rawValue: month)?.name(in: .prepositional), (1...9999).contains(year) else {
      return "месяцев двенадцать; сначала день, потом месяц"
    }
    let days = CalendarDate.daysInMonth(month, year: year)
    return "в \(name) \(year) года \(days) \(days == 31 ? "день" : "дней")"
  }
}
