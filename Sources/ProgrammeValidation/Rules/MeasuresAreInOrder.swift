import Diagnostics
import ProgrammeModel
import RussianLanguage

/// The measures of a year follow each other as they are done.
enum MeasuresAreInOrder: ProgrammeRule {
  static let code = "DAT-16"
  static let severity = Severity.note
  static let summary = "мероприятия группы стоят по порядку сроков"

  static func findings(in subject: RuleSubject) -> [Diagnostic] {
    guard subject.set.roadmap?.grouping == .year else { return [] }
    return (subject.set.roadmap?.groups ?? []).compactMap { group in
      let deadlines = subject.deadlines.filter { deadline in
        if case .activity(let own, _) = deadline.holder { own.path == group.path } else { false }
      }
      let dated = deadlines.compactMap { deadline -> (day: CalendarDate, deadline: Deadline)? in
        guard let span = deadline.period.spans.first, let day = span.from ?? span.to, !isLong(span) else { return nil }
        return (day, deadline)
      }
      guard let wrong = zip(dated, dated.dropFirst()).first(where: { $1.day < $0.day })?.1 else { return nil }
      return finding(
        "срок «\(wrong.deadline.written.text)» раньше, чем у мероприятия над ним",
        hint: "если порядок не важен, примечание можно снять", at: wrong.deadline.written.path)
    }
  }

  /// What lasts for half a year and more has no place of its own among the months.
  private static func isLong(_ span: DateSpan) -> Bool {
    guard let from = span.from, let to = span.to else { return false }
    return to.dayNumber - from.dayNumber > 180
  }
}
