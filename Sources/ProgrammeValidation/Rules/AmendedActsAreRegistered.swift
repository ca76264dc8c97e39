import Diagnostics
import ProgrammeModel

/// An act of the department that is changed or repealed stands in its journal under that number and date, and is in force.
enum AmendedActsAreRegistered: ProgrammeRule {
  static let code = "REF-12"
  static let severity = Severity.warning
  static let summary = "изменяемый и отменяемый акт есть в журнале регистрации под этими номером и датой и действует"

  static func findings(in subject: RuleSubject) -> [Diagnostic] {
    guard let register = subject.register else { return [] }
    return subject.set.orders.flatMap { order in
      order.flattenedItems.flatMap { AmendedActsAreCited.acts(of: $0.item) }.compactMap { act in
        // An act of another body is in no journal of ours.
        guard act.author == nil, let number = act.number, let date = act.date,
          let fault = register.fault(
            of: act.kind, number: number, date: date, title: act.title, in: (order.number, order.date))
        else { return nil }
        return finding(
          fault.message, hint: fault.hint, at: act.path, severity: fault.isCertain ? severity : .note)
      }
    }
  }
}
