import Diagnostics
import RussianLanguage

/// «До сентября» may mean two days, and «сентябрь» in an order of 28 September hardly leaves any.
enum DeadlinesAreUnambiguous: ProgrammeRule {
  static let code = "DAT-17"
  static let severity = Severity.warning
  static let summary = "срок понимается одинаково и не кончается сразу после даты приказа"

  static func findings(in subject: RuleSubject) -> [Diagnostic] {
    subject.deadlines.filter(\.isOfTask).compactMap { deadline in
      if let problem = deadline.problems([.ambiguousBound]).first {
        return finding(
          problem.message, hint: deadline.lastDay.map { "назовите последний день: «до \($0.digits)»" },
          at: deadline.written.path)
      }
      guard case .item(let order) = deadline.holder, let signed = order.date, let last = deadline.lastDay,
        last >= signed, last.dayNumber - signed.dayNumber < 5, deadline.period.namedLastDays.isEmpty
      else { return nil }
      return finding(
        "срок «\(deadline.written.text)» кончается \(last.digits), а приказ подписан \(signed.digits)",
        hint: "назовите день или перенесите срок", at: deadline.written.path)
    }
  }
}
