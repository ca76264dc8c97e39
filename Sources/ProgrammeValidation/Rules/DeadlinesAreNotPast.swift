import Diagnostics
import RussianLanguage

/// An order cannot ask for something by a day that had passed when it was signed.
enum DeadlinesAreNotPast: ProgrammeRule {
  static let code = "DAT-07"
  static let severity = Severity.error
  static let summary = "срок не кончается раньше даты приказа"

  static func findings(in subject: RuleSubject) -> [Diagnostic] {
    subject.deadlines.compactMap { deadline -> Diagnostic? in
      guard case .item(let order) = deadline.holder, let signed = order.date, let last = deadline.lastDay, last < signed
      else { return nil }
      return finding(
        "срок кончается \(last.digits), раньше даты приказа — \(signed.digits)", hint: "проверьте год и месяц",
        at: deadline.written.path)
    }
  }
}
