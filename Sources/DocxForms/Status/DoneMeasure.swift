import RussianLanguage

/// A measure that a school reports on.
package struct DoneMeasure {
  let title: String
  let date: String?
  let coverage: String?
  let document: String?

  /// True when the school says when it was done, or by what it is confirmed.
  var isDone: Bool { date != nil || document != nil }

  private static let termOpening = " (срок: "

  /// A measure as a form names it: with its term, and with its group's heading where the term names no year.
  package static func title(_ title: String, due term: String?, under heading: String?) -> String {
    guard let term else { return title }
    let hasYear = PeriodParser.parse(term).spans.contains { $0.to != nil }
    let whole = [term, hasYear ? nil : heading].compactMap(\.self).joined(separator: ", ")
    return title + termOpening + whole + ")"
  }

  /// True when its term has not ended on that day; of one whose term is not understood it is not known.
  func isAhead(of day: CalendarDate) -> Bool {
    guard let opening = title.firstRange(of: Self.termOpening), title.hasSuffix(")") else { return false }
    let last = PeriodParser.parse(String(title[opening.upperBound...].dropLast())).spans.compactMap(\.to).max()
    return last.map { day < $0 } ?? false
  }

  /// The measures of a school's report.
  static func all(in data: DataTree) -> [DoneMeasure] {
    (data["отчёт"]?["исполнено"]?.items ?? []).compactMap { item in
      guard let title = item["мероприятие"]?.text else { return nil }
      return DoneMeasure(
        title: title, date: item["дата"]?.text, coverage: item["охват"]?.text, document: item["документ"]?.text)
    }
  }
}
