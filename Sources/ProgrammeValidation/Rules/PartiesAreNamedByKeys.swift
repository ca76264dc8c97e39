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
      guard case .text(let text) = party.target else { return nil }
      guard let entry = names.entry(of: text) else { return nearly(text, names, at: party.path) }
      var found = finding(
        "«\(text)» записано словами, а в комплекте есть ключ «\(entry.key)»", hint: "напишите «\(entry.key)»",
        at: party.path)
      found.fix = Fix(.value(entry.key), at: party.path)
      return found
    }
  }

  /// «методический кабинт»: printed as it stands, in no case.
  private static func nearly(_ text: String, _ names: SetNames, at path: FieldPath) -> Diagnostic? {
    guard let entry = names.nearest(to: text) else { return nil }
    return finding(
      "«\(text)» почти совпадает с «\(entry.name)»", hint: "если это и есть он, напишите ключ «\(entry.key)»", at: path)
  }
}
