import Diagnostics

/// A list of dates that ends with a comma or a dash has lost its end.
enum DeadlinesAreWhole: ProgrammeRule {
  static let code = "DAT-19"
  static let severity = Severity.error
  static let summary = "перечень дат или промежуток в сроке не обрывается"

  static func findings(in subject: RuleSubject) -> [Diagnostic] {
    subject.deadlines.flatMap { deadline in
      deadline.problems([.trailingSeparator]).map { problem in
        finding(
          problem.message, hint: "допишите, что пропущено, или удалите знак в конце", at: deadline.written.path)
      }
    }
  }
}
