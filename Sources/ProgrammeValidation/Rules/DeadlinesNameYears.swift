import Diagnostics

/// A month or a day without a year, and no heading that gives one, means any year.
enum DeadlinesNameYears: ProgrammeRule {
  static let code = "DAT-04"
  static let severity = Severity.warning
  static let summary = "у дня и месяца в сроке есть год, свой или из заголовка группы"

  static func findings(in subject: RuleSubject) -> [Diagnostic] {
    subject.deadlines.filter { !$0.period.isVague }.compactMap { deadline in
      // One finding a deadline: the year that is added will stand for all of its months.
      deadline.problems([.missingYear, .ambiguousYear]).first.map { problem in
        finding(problem.message, hint: hint(for: deadline), at: deadline.written.path)
      }
    }
  }

  private static func hint(for deadline: Deadline) -> String {
    if case .activity = deadline.holder {
      return "допишите год или назовите его в заголовке группы: «2026 год»"
    }
    return "допишите год"
  }
}
