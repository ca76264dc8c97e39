import Diagnostics
import ProgrammeModel
import RussianLanguage

/// Values that are to be compared are there for every school and every year, and shares are possible.
enum MonitoringIsWhole: ProgrammeRule {
  static let code = "IND-12"
  static let severity = Severity.warning
  static let summary = "в мониторинге у показателя есть единица и значения всех школ за все годы, доли не больше 100 %"

  static func findings(in subject: RuleSubject) -> [Diagnostic] {
    guard let monitoring = subject.set.contingentMonitoring else { return [] }
    let years = monitoring.years
    return monitoring.indicators.flatMap { indicator -> [Diagnostic] in
      var findings: [Diagnostic] = []
      if indicator.unit == nil {
        findings.append(
          finding("у показателя нет единицы измерения", hint: "например: «единица: \"%\"»", at: indicator.path))
      }
      let known = Set(indicator.values.compactMap(\.school.schoolKey))
      let absent = monitoring.schoolKeys.filter { !known.contains($0) }
      if !absent.isEmpty {
        let names = absent.map { (subject.set.school($0)?.shortName ?? $0).inQuotes }.joined(separator: ", ")
        findings.append(
          finding("нет значений школ: \(names)", hint: "добавьте их или уберите показатель", at: indicator.path))
      }
      for values in indicator.values {
        let lacking = years.filter { year in !values.years.contains { $0.year == year } }
        if !lacking.isEmpty {
          findings.append(
            finding(
              "нет значений за годы: \(lacking.map(String.init).joined(separator: ", "))", hint: "добавьте их",
              at: values.path))
        }
        guard indicator.unit == "%" else { continue }
        findings += values.years.filter { !$0.value.isShare }.map {
          finding("доля \($0.value) % невозможна", hint: "доля бывает от 0 до 100", at: $0.path, severity: .error)
        }
      }
      return findings
    }
  }
}
