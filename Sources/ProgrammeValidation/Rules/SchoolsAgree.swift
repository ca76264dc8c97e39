import Diagnostics
import ProgrammeModel
import RussianLanguage

/// The programme, the scheme, the roadmap and the order speak of the same schools.
enum SchoolsAgree: ProgrammeRule {
  static let code = "ENT-08"
  static let severity = Severity.warning
  static let summary = "участники программы, схема, дорожная карта и приказ называют одни и те же школы"

  static func findings(in subject: RuleSubject) -> [Diagnostic] {
    let set = subject.set
    let participants = (set.programme?.participants ?? []).filter { $0.schoolKey != nil }
    guard !participants.isEmpty else { return [] }
    let keys = Set(participants.compactMap(\.schoolKey))
    return inScheme(set, participants, keys) + inRoadmap(set, keys) + inOrders(set, participants)
      + byStatus(set, keys)
  }

  private static func inScheme(_ set: ProgrammeSet, _ participants: [Party], _ keys: Set<String>) -> [Diagnostic] {
    guard let scheme = set.scheme else { return [] }
    let strangers = scheme.links.map(\.school).compactMap { party -> Diagnostic? in
      guard let key = party.schoolKey, !keys.contains(key) else { return nil }
      return finding(
        "школа \(name(key, set).inQuotes) есть в схеме взаимодействия, но не среди участников программы",
        hint: "добавьте «\(key)» в «программа.участники» или удалите из схемы", at: party.path)
    }
    let linked = Set(
      scheme.links.compactMap(\.school.schoolKey)
        + scheme.links.flatMap(\.partners).compactMap { $0.school?.schoolKey })
    let alone = participants.compactMap { party -> Diagnostic? in
      guard let key = party.schoolKey, !linked.contains(key) else { return nil }
      return finding(
        "участника программы \(name(key, set).inQuotes) нет в схеме взаимодействия",
        hint: "добавьте его в «схема-взаимодействия» или удалите из участников", at: party.path)
    }
    return strangers + alone
  }

  /// Schools that help may answer for a measure too.
  private static func inRoadmap(_ set: ProgrammeSet, _ keys: Set<String>) -> [Diagnostic] {
    let partners = (set.scheme?.links ?? []).flatMap(\.partners).compactMap { $0.school?.schoolKey }
    let known = keys.union(partners)
    return (set.roadmap?.groups ?? []).flatMap(\.activities).flatMap(\.responsible).compactMap { party in
      guard let key = party.schoolKey, !known.contains(key) else { return nil }
      return finding(
        "за мероприятие отвечает школа \(name(key, set).inQuotes), а в программе и схеме её нет",
        hint: "проверьте ключ школы или добавьте её в участники", at: party.path)
    }
  }

  /// An order that is sent to schools is sent to every school of the programme that it approves.
  private static func inOrders(_ set: ProgrammeSet, _ participants: [Party]) -> [Diagnostic] {
    set.orders.flatMap { order -> [Diagnostic] in
      let sent = Set(order.distribution.compactMap(\.schoolKey))
      guard !sent.isEmpty, let first = order.distribution.first,
        order.approvedDocuments.contains(where: { $0.part != nil })
      else { return [] }
      var seen = sent
      let forgotten = participants.compactMap(\.schoolKey).filter { seen.insert($0).inserted }
      guard !forgotten.isEmpty else { return [] }
      let names = forgotten.map { name($0, set).inQuotes }.joined(separator: ", ")
      return [
        finding(
          "в рассылке приказа нет \(forgotten.count == 1 ? "участника" : "участников") программы: \(names)",
          hint: "добавьте в рассылку: \(forgotten.joined(separator: ", "))", at: first.path.parent ?? first.path)
      ]
    }
  }

  /// When every participant has a status, the other schools of that status are probably forgotten.
  private static func byStatus(_ set: ProgrammeSet, _ keys: Set<String>) -> [Diagnostic] {
    let statuses = set.schools.filter { keys.contains($0.key) }.map { Set($0.statuses) }
    guard let first = statuses.first else { return [] }
    let common = statuses.dropFirst().reduce(first) { $0.intersection($1) }
    return set.schools.filter { !keys.contains($0.key) }.compactMap { school in
      guard let status = school.statuses.first(where: common.contains) else { return nil }
      return finding(
        "у школы \(school.shortName.inQuotes) статус «\(status)», как у всех участников программы, а среди них её нет",
        hint: "добавьте «\(school.key)» в «программа.участники» или проверьте статус", at: school.path.key("статус"))
    }
  }

  private static func name(_ key: String, _ set: ProgrammeSet) -> String { set.school(key)?.shortName ?? key }
}
