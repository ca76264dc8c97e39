import Diagnostics
import ProgrammeModel

/// A value says what it is counted in.
enum IndicatorsHaveUnits: ProgrammeRule {
  static let code = "IND-02"
  static let severity = Severity.warning
  static let summary = "у показателя программы есть единица измерения"

  static func findings(in subject: RuleSubject) -> [Diagnostic] {
    guard subject.printsPassport else { return [] }
    return (subject.set.programme?.indicators ?? []).filter { $0.unit == nil }.map { indicator in
      finding(
        "у показателя нет единицы измерения", hint: "например: «единица: \"%\"»",
        at: indicator.unitPath)
    }
  }
}
