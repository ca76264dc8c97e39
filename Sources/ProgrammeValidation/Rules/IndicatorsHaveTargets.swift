import Diagnostics
import ProgrammeModel

/// An indicator without a target measures nothing.
enum IndicatorsHaveTargets: ProgrammeRule {
  static let code = "IND-01"
  static let severity = Severity.error
  static let summary = "у показателя программы есть целевое значение"

  static func findings(in subject: RuleSubject) -> [Diagnostic] {
    guard subject.printsPassport else { return [] }
    return (subject.set.programme?.indicators ?? []).filter(\.targets.isEmpty).map { indicator in
      finding(
        "у показателя нет ни одного целевого значения",
        hint: "запишите по годам, например: «цели: {2021: 80, 2022: 100}»", at: indicator.targetsPath)
    }
  }
}
