import Diagnostics
import ProgrammeModel

/// A change is seen only beside the value before the programme.
enum IndicatorsHaveBaselines: ProgrammeRule {
  static let code = "IND-03"
  static let severity = Severity.warning
  static let summary = "у показателя программы есть исходное значение с годом"

  static func findings(in subject: RuleSubject) -> [Diagnostic] {
    guard subject.printsPassport else { return [] }
    return (subject.set.programme?.indicators ?? []).filter { $0.baseline == nil }.map { indicator in
      finding(
        "у показателя нет исходного значения",
        hint: "например: «база: {год: 2019, значение: 60}»", at: indicator.baselinePath)
    }
  }
}
