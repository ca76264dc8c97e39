import Diagnostics

/// A deadline names days that the calendar has.
enum DeadlinesAreRealDays: ProgrammeRule {
  static let code = "VAL-01"
  static let severity = Severity.error
  static let summary = "в сроках нет дней, которых не бывает"

  static func findings(in subject: RuleSubject) -> [Diagnostic] {
    subject.deadlines.flatMap { deadline in
      deadline.problems([.noSuchDay]).map { problem in
        finding(problem.message, hint: "проверьте число и месяц", at: deadline.written.path)
      }
    }
  }
}
