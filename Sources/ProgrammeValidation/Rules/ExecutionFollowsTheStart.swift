import Diagnostics
import ProgrammeModel
import RussianLanguage

/// A measure of this plan cannot have been done years before it: such a mark was left from the plan before.
enum ExecutionFollowsTheStart: ProgrammeRule {
  static let code = "DAT-22"
  static let severity = Severity.warning
  static let summary = "отметка об исполнении не старше самого плана"

  static func findings(in subject: RuleSubject) -> [Diagnostic] {
    subject.set.plans.flatMap { plan -> [Diagnostic] in
      // School years begin before January, plans are made and begun before their first day.
      guard let first = plan.years?.first else { return [] }
      return plan.groups.flatMap(\.activities).compactMap { activity in
        guard let execution = activity.execution, let done = execution.date,
          done.year < first - 1 || done.year < first && done.month < 6
        else { return nil }
        return finding(
          "исполнено \(done.digits), а план начинается в \(first) году",
          hint: "отметка осталась от прежнего плана: уберите ключ «исполнение»", at: execution.path)
      }
    }
  }
}
