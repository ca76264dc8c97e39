import Diagnostics
import ProgrammeModel

/// Nobody sits in a working group twice, and it has somebody to keep its minutes.
enum GroupMembersAreNamedOnce: ProgrammeRule {
  static let code = "ENT-11"
  static let severity = Severity.error
  static let summary = "в составе рабочей группы никто не назван дважды, есть секретарь"

  static func findings(in subject: RuleSubject) -> [Diagnostic] {
    subject.set.orders.flatMap(\.approvedDocuments).compactMap(\.composition).flatMap { group -> [Diagnostic] in
      var seen: Set<Party.Target> = []
      var findings = group.seats.filter { !seen.insert($0.party.target).inserted }.map { seat in
        finding(
          "в составе группы «\(name(of: seat.party))» назван дважды", hint: "оставьте одну роль", at: seat.party.path)
      }
      if !group.seats.contains(where: { $0.role == .secretary }) {
        findings.append(
          finding(
            "в составе группы нет секретаря", hint: "добавьте «секретарь: …»", at: group.path, severity: .warning))
      }
      return findings
    }
  }

  private static func name(of party: Party) -> String {
    switch party.target {
    case .person(let key), .unit(let key), .school(let key): key
    case .text(let text): text
    case .organisation: "организация"
    }
  }
}
