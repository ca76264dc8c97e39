import Diagnostics
import ProgrammeModel
import RussianLanguage

/// A school that is worked with by two strategies is worked with by none.
enum SchoolsStandInOneGroup: ProgrammeRule {
  static let code = "STR-20"
  static let severity = Severity.error
  static let summary = "школа входит в одну группу программы"

  static func findings(in subject: RuleSubject) -> [Diagnostic] {
    var homes: [String: SchoolGroup] = [:]
    return (subject.set.programme?.schoolGroups ?? []).flatMap { group in
      group.schools.compactMap { party -> Diagnostic? in
        guard let key = party.schoolKey else { return nil }
        guard let other = homes[key] else {
          homes[key] = group
          return nil
        }
        let name = subject.set.school(key)?.shortName ?? key
        return finding(
          "школа \(name.inQuotes) уже входит в группу «\(other.title)»", hint: "оставьте её в одной группе",
          at: party.path)
      }
    }
  }
}
