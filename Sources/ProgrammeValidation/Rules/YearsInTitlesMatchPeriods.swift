import Diagnostics
import ProgrammeModel

/// «На 2026–2027 годы» in a title and `период: 2026–2028` beside it cannot both be right.
enum YearsInTitlesMatchPeriods: ProgrammeRule {
  static let code = "DAT-13"
  static let severity = Severity.warning
  static let summary = "годы в названии программы, плана и приказа — годы их периода"

  static func findings(in subject: RuleSubject) -> [Diagnostic] {
    let set = subject.set
    let parts: [(title: String, years: YearSpan?, path: FieldPath)] = [
      set.programme.map { ($0.title, $0.years, $0.path.key("название")) },
      set.roadmap.map { ($0.title, $0.years, $0.path.key("название")) },
    ].compactMap(\.self)
    let orders = set.orders.compactMap { order -> (title: String, years: YearSpan?, path: FieldPath)? in
      let approved = order.approvedDocuments.compactMap(\.part)
      let years =
        approved.contains(.roadmap) ? set.roadmap?.years : approved.contains(.programme) ? set.programme?.years : nil
      return (order.title, years, order.titlePath)
    }
    return (parts + orders).compactMap { part in
      guard let years = part.years, !years.isReversed, let named = self.years(of: part.title), named != years else {
        return nil
      }
      return finding(
        "в названии \(text(named)), а период — \(text(years))", hint: "проверьте оба: название и «период»",
        at: part.path)
    }
  }

  /// The years that a title names as its own: one, or two with a dash between; of other titles nothing is said.
  private static func years(of title: String) -> YearSpan? {
    let figures: [Substring] = title.split { !($0.isASCII && $0.isNumber) }.filter { $0.count == 4 }
    guard (1...2).contains(figures.count), let first = figures.first, let last = figures.last else { return nil }
    if figures.count == 2 {
      let between = title[first.endIndex..<last.startIndex].filter { !$0.isWhitespace }
      guard ["-", "–", "—"].contains(between) else { return nil }
    }
    return YearSpan("\(first)–\(last)")
  }

  private static func text(_ years: YearSpan) -> String {
    years.first == years.last ? "\(years.first) год" : "\(years.first)–\(years.last) годы"
  }
}
