import Diagnostics
import ProgrammeModel

/// A target is possible, lies after the baseline, and asks for a change.
enum TargetsAreReachable: ProgrammeRule {
  static let code = "IND-04"
  static let severity = Severity.warning
  static let summary = "целевые значения показателя возможны, позже исходного и отличаются от него"

  static func findings(in subject: RuleSubject) -> [Diagnostic] {
    (subject.set.programme?.indicators ?? []).flatMap { shares($0) + years($0) + change($0) }
  }

  private static func shares(_ indicator: Indicator) -> [Diagnostic] {
    guard let unit = indicator.unit, DecimalNumber.isPerCent(unit) else { return [] }
    return ([indicator.baseline].compactMap(\.self) + indicator.targets).compactMap { value in
      guard !value.value.isShare else { return nil }
      return finding(
        "\(value.value) % не бывает: доля лежит между 0 и 100", hint: "проверьте число или единицу", at: value.path)
    }
  }

  private static func years(_ indicator: Indicator) -> [Diagnostic] {
    guard let base = indicator.baseline else { return [] }
    return indicator.targets.filter { $0.year <= base.year }.map { target in
      finding(
        "целевое значение на \(target.year) год не позже исходного — \(base.year) год", hint: "проверьте годы",
        at: target.path)
    }
  }

  private static func change(_ indicator: Indicator) -> [Diagnostic] {
    guard let base = indicator.baseline, !indicator.targets.isEmpty,
      indicator.targets.allSatisfy({ $0.value.description == base.value.description })
    else { return [] }
    return [
      finding(
        "все целевые значения равны исходному (\(base.value)): показатель ничего не меняет",
        hint: "задайте другое значение или удалите показатель", at: indicator.targetsPath)
    ]
  }
}
