/// A deadline as people write it, understood: the dates that it has, and what it lacks.
package struct Period: Hashable, Sendable {
  /// The text as written.
  package let text: String
  /// The stretches of days, in the order of the text; a missing end is open.
  package let spans: [DateSpan]
  /// True when it names no date at all: «по отдельному графику», «постоянно».
  package let isOpen: Bool
  /// True for «ежеквартально», «ежегодно, май».
  package let isRecurring: Bool
  /// False when a date or year is lacking or not understood, so that `spans` do not tell all.
  package let isComplete: Bool
  /// All that is wrong with it, in the order of the text.
  package let problems: [PeriodProblem]
  /// The one consistent form for print; it reads back to the same spans in the same context. A text that is not
  /// wholly understood stays as written.
  package let canonical: String

  let items: [PeriodItem]
  let context: YearContext

  /// True when it does not say when: open words, or nothing but «в течение» a year.
  package var isVague: Bool {
    isOpen || items.allSatisfy { $0.bound == .within && $0.first?.kind == .wholeYear }
  }

  /// The days that the deadline names itself as its ends: «до 15 сентября», «1–8 октября», never the end of a month.
  package var namedLastDays: [CalendarDate] {
    items.compactMap { item in
      guard item.content == .dates, item.bound != .since, item.bound != .after, let unit = item.last ?? item.first,
        case .day = unit.kind
      else { return nil }
      return unit.span?.to
    }
  }

  /// Builds the value of resolved entries.
  init(text: String, items: [PeriodItem], context: YearContext, problems listProblems: [PeriodProblem]) {
    let results = items.map { $0.evaluated(in: context) }
    self.text = text
    self.items = items
    self.context = context
    spans = results.flatMap(\.spans)
    problems = results.flatMap(\.problems) + listProblems
    isRecurring = items.contains(where: \.isRecurring)
    isOpen =
      !items.isEmpty
      && items.allSatisfy { item in
        switch item.content {
        case .open, .schoolTerm: true
        default: !item.isRecurring && item.spansNoYear
        }
      } && spans.isEmpty
    let lossy: Set<PeriodProblem.Kind> = [.noSuchDay, .notUnderstood, .reversedRange]
    let isLossy = items.isEmpty || problems.contains { lossy.contains($0.kind) }
    isComplete = !isLossy && !problems.contains { Self.incomplete.contains($0.kind) }
    canonical = isLossy ? Self.collapsed(text) : PeriodPrinter.text(of: items)
  }

  private static let incomplete: Set<PeriodProblem.Kind> = [
    .missingYear, .ambiguousYear, .trailingSeparator, .schoolTerm,
  ]

  private static func collapsed(_ text: String) -> String {
    // Line breaks part entries, so they stay.
    text.split(whereSeparator: \.isNewline)
      .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
      .filter { !$0.isEmpty }
      .joined(separator: "\n")
  }

  /// The same deadline so many years later, its text the canonical one; years outside 1800 to 2199 are not for it.
  ///
  /// 29 February becomes 28 where there is none, and a text that was not understood stays: both are reported.
  package func shifted(byYears years: Int) -> Period {
    guard !problems.contains(where: { $0.kind == .notUnderstood || $0.kind == .noSuchDay || $0.kind == .reversedRange })
    else {
      let problem = PeriodProblem(.notShifted, "срок не перенесён, потому что не понят: «\(canonical)»")
      return Period(text: text, items: items, context: context, problems: [problem])
    }
    var moved: [PeriodProblem] = []
    let shiftedItems = items.map { item in
      item.mapUnits { unit in
        var unit = unit
        unit.year = unit.year.shifted(byYears: years)
        if unit.isImpossible, case .day(let day, let month) = unit.kind {
          moved.append(PeriodProblem(.leapDayMoved, "29 февраля перенесено на 28: «\(unit.text())»"))
          unit.kind = .day(day - 1, month)
        }
        return unit
      }
    }
    let newContext = context.shifted(byYears: years)
    let text = PeriodPrinter.text(of: shiftedItems)
    return Period(text: text, items: shiftedItems, context: newContext, problems: moved)
  }
}

extension PeriodItem {
  /// «в течение года» without any year: as good as open.
  fileprivate var spansNoYear: Bool { bound == .within && first?.kind == .wholeYear && first?.lacksYear == true }
}
