import Diagnostics
import ProgrammeModel

/// A severity or a waiver for a rule or a place that does not exist changes nothing, though its author believes it does.
enum SettingsNameRules: ProgrammeRule {
  static let code = "VAL-09"
  static let severity = Severity.warning
  static let summary = "«правила» и «снято» называют коды и места, которые есть"

  static func findings(in subject: RuleSubject) -> [Diagnostic] {
    let settings = subject.set.files.flatMap { file -> [Diagnostic] in
      guard case .keyed(let entries) = file.value("правила")?.content else { return [] }
      return entries.compactMap { problem(of: $0.key, at: $0.value.path) }
    }
    let kinds = subject.kinds.flatMap { kind in
      kind.ruleSettings.keys.sorted().compactMap { code -> Diagnostic? in
        guard let found = problem(of: code, at: FieldPath(file: "\(kind.name).yaml").keys("правила", code)) else {
          return nil
        }
        return Diagnostic(
          found.code, found.severity, "вид «\(kind.title)»: \(found.message)", hint: found.hint,
          at: .file("\(kind.name).yaml"))
      }
    }
    let waivers = subject.set.waivers.flatMap { waiver -> [Diagnostic] in
      if let found = problem(of: waiver.rule, at: waiver.path.key("правило")) { return [found] }
      guard let place = waiver.place, !subject.set.files.contains(where: { DataPlace.isIn($0, place) }) else {
        return []
      }
      return [
        finding(
          "места «\(place)» в данных нет: замечание не снимается",
          hint: "место пишут так: приказ.пункты[2].срок, номера с единицы", at: waiver.path.key("место"))
      ]
    }
    return settings + kinds + waivers
  }

  private static func problem(of code: String, at path: FieldPath) -> Diagnostic? {
    if code.hasPrefix("KEY-") {
      return finding(
        "замечания «\(code)» не отключаются: без верных ключей данные не прочитать", hint: "исправьте само место",
        at: path)
    }
    guard !RuleCodes.isKnown(code) else { return nil }
    let nearest = NearestName.nearest(to: code.uppercased(), among: RuleCodes.ofData)
    return finding(
      "правила «\(code)» нет", hint: nearest.map { "возможно, «\($0)»" } ?? "коды правил — в docs/data.md", at: path)
  }
}
