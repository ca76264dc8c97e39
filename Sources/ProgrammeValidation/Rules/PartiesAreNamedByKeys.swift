import Diagnostics
import ProgrammeModel

/// One body has one name: words where a key would do are soon written in another way.
enum PartiesAreNamedByKeys: ProgrammeRule {
  static let code = "ENT-03"
  static let severity = Severity.warning
  static let summary = "организация, подразделение, школа и человек комплекта названы своим ключом"

  static func findings(in subject: RuleSubject) -> [Diagnostic] {
    let names = SetNames(subject.set)
    return subject.parties.compactMap { party in
      guard case .text(let text) = party.target, let entry = names.entry(of: text) else { return nil }
      var found = finding(
        "«\(text)» записано словами, а в комплекте есть ключ «\(entry.key)»", hint: "напишите «\(entry.key)»",
        at: party.path)
      found.fix = Fix(.value(entry.key), at: party.path)
      return found
    }
  }
}
