import Diagnostics
import RussianLanguage

/// Under «2020 год» a reader looks for the measures of 2020.
enum MeasuresFitTheirHeading: ProgrammeRule {
  static let code = "DAT-15"
  static let severity = Severity.warning
  static let summary = "мероприятие стоит под заголовком своего года"

  static func findings(in subject: RuleSubject) -> [Diagnostic] {
    subject.deadlines.compactMap { deadline in
      guard case .activity(let group, let plan) = deadline.holder, deadline.isUnderYears,
        let years = deadline.context.span, !deadline.period.spans.isEmpty, !fits(deadline, years)
      else { return nil }
      // Outside the whole plan's period it is an error already, and one finding is enough.
      if MeasuresLieInPlanPeriod.isOutside(deadline, plan, subject.set.programme) { return nil }
      return finding(
        "срок «\(deadline.written.text)» не относится к заголовку «\(group.title)»",
        hint: "перенесите мероприятие в другую группу или проверьте год", at: deadline.written.path)
    }
  }

  /// A measure of several years stands rightly under any of them.
  private static func fits(_ deadline: Deadline, _ years: ClosedRange<CalendarDate>) -> Bool {
    deadline.period.spans.contains { span in
      (span.from ?? years.lowerBound) <= years.upperBound && (span.to ?? years.upperBound) >= years.lowerBound
    }
  }
}

extension YearContext {
  /// The days of the heading's year or years; nil when it names none.
  fileprivate var span: ClosedRange<CalendarDate>? {
    let ends: (CalendarDate?, CalendarDate?) =
      switch self {
      case .none: (nil, nil)
      case .year(let year): (CalendarDate(year: year, month: 1, day: 1), CalendarDate(year: year, month: 12, day: 31))
      case .years(let years):
        (
          CalendarDate(year: years.lowerBound, month: 1, day: 1),
          CalendarDate(year: years.upperBound, month: 12, day: 31)
        )
      case .schoolYear(let first):
        (CalendarDate(year: first, month: 9, day: 1), CalendarDate(year: first + 1, month: 8, day: 31))
      }
    guard let from = ends.0, let to = ends.1, from <= to else { return nil }
    return from...to
  }
}
