import Diagnostics
import ProgrammeModel

/// A report as of a day cannot speak of what happened later, and its letter goes out on that day or after it.
enum ReportEventsAreNotLater: ProgrammeRule {
  static let code = "DAT-14"
  static let severity = Severity.error
  static let summary = "в отчёте нет событий позже его даты, письмо с отчётом не раньше неё"

  static func findings(in subject: RuleSubject) -> [Diagnostic] {
    subject.set.reports.flatMap { report -> [Diagnostic] in
      guard let day = report.asOf else { return [] }
      let later = report.done.compactMap { measure -> Diagnostic? in
        guard let date = measure.date, date > day else { return nil }
        return finding(
          "отчёт на \(day.digits), а мероприятие исполнено \(date.digits)", hint: "проверьте обе даты", at: measure.path
        )
      }
      guard let letter = report.letter, let date = letter.date, date < day else { return later }
      return later + [
        finding(
          "письмо от \(date.digits) не может нести отчёт на \(day.digits)", hint: "проверьте обе даты", at: letter.path)
      ]
    }
  }
}
