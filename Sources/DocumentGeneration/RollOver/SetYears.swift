import ProgrammeModel
import RussianLanguage

/// The years that a set is about.
package struct SetYears: Hashable, Sendable {
  /// The first year.
  package let first: Int
  /// The last year, not before the first.
  package let last: Int

  /// A span of years; the ends are put in order.
  package init(first: Int, last: Int) {
    self.first = min(first, last)
    self.last = max(first, last)
  }

  /// The years of a set: the period of its programme, then of its plans; otherwise what its deadlines cover; otherwise
  /// the date of its documents. Nil when nothing of it tells a year.
  init?(of set: ProgrammeSet, fields: [RollOverField]) {
    let periods = [set.programme?.period?.text] + set.plans.map(\.period?.text)
    if let own = periods.lazy.compactMap({ $0 }).compactMap(SetYears.init(text:)).first {
      self = own
      return
    }
    let moved = fields.flatMap(\.years)
    let dates = set.orders.compactMap(\.date) + set.letters.compactMap(\.date) + set.minutes.compactMap(\.date)
    let years = moved.isEmpty ? dates.map(\.year) + set.reports.compactMap { $0.asOf?.year } : moved
    guard let first = years.min(), let last = years.max() else { return nil }
    // Documents of several years without a period are about the year of the first.
    self.init(first: first, last: moved.isEmpty ? first : last)
  }

  private init?(text: String) {
    let spans = PeriodParser.parse(text).spans
    let firsts = spans.compactMap(\.from?.year)
    let lasts = spans.compactMap(\.to?.year)
    guard let first = firsts.min(), let last = lasts.max() else { return nil }
    self.init(first: first, last: last)
  }

  /// The years so many years later.
  package func shifted(by years: Int) -> SetYears { SetYears(first: first + years, last: last + years) }

  /// True when a year is one of them, or the second of their last school year.
  func holds(_ year: Int) -> Bool { (first...last + 1).contains(year) }

  /// «2020–2022», or «2020» for one year.
  package var text: String { first == last ? String(first) : "\(first)–\(last)" }
}
