/// The years that a period names: «2020–2022», «2020 год», «2020-2022 гг.».
package struct YearSpan: Hashable, Sendable {
  /// The first year as written; later than `last` when the range is reversed, which a rule reports.
  package let first: Int
  /// The last year as written.
  package let last: Int

  /// The span of a text that names one or two years of four digits; nil for any other text.
  package init?(_ text: String) {
    let figures = text.utf8.split { !(48...57).contains($0) }
    let years = figures.compactMap { $0.count == 4 ? Int(Substring($0)) : nil }
    guard (1...2).contains(years.count), years.count == figures.count, let first = years.first, let last = years.last
    else { return nil }
    self.first = first
    self.last = last
  }

  /// True when the last year comes before the first.
  package var isReversed: Bool { last < first }
}
