import Diagnostics
import ProgrammeModel

/// The list, the programme's groups and the scheme speak of the programme's own schools.
enum ListedSchoolsTakePart: ProgrammeRule {
  static let code = "ENT-12"
  static let severity = Severity.warning
  static let summary = "перечень школ, группы школ и схема называют одни и те же школы"

  static func findings(in subject: RuleSubject) -> [Diagnostic] {
    let set = subject.set
    let participants = Set((set.programme?.participants ?? []).compactMap(\.schoolKey))
    let listed = (set.schoolList?.rows ?? []).map(\.school)
    let grouped = (set.programme?.schoolGroups ?? []).flatMap(\.schools)
    let linked = (set.scheme?.links ?? []).map(\.school)
    var findings: [Diagnostic] = []
    if !participants.isEmpty {
      findings += strangers(listed, to: participants, "в перечне школ", "в участниках программы", set)
      findings += strangers(grouped, to: participants, "в группе школ", "в участниках программы", set)
      let inGroups = Set(grouped.compactMap(\.schoolKey))
      if !inGroups.isEmpty {
        findings += strangers(
          set.programme?.participants ?? [], to: inGroups, "среди участников", "ни в одной группе", set)
      }
    }
    let listedKeys = Set(listed.compactMap(\.schoolKey))
    if !listedKeys.isEmpty {
      findings += strangers(linked, to: listedKeys, "в схеме взаимодействия", "в перечне школ", set)
    }
    return findings
  }

  private static func strangers(
    _ parties: [Party], to keys: Set<String>, _ here: String, _ there: String, _ set: ProgrammeSet
  ) -> [Diagnostic] {
    parties.compactMap { party in
      guard let key = party.schoolKey, !keys.contains(key) else { return nil }
      let name = set.school(key)?.shortName ?? key
      return finding(
        "школа «\(name)» есть \(here), а \(there) её нет", hint: "добавьте её или уберите", at: party.path)
    }
  }
}
