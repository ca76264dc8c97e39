import Diagnostics
import ProgrammeModel
import RussianLanguage

/// Whoever is named twice in one list signs twice, gets two copies, or is counted twice.
enum PartiesAreNamedOnce: ProgrammeRule {
  static let code = "STR-12"
  static let severity = Severity.warning
  static let summary =
    "в рассылке, ознакомлении и визах, среди исполнителей, участников и ответственных никто не назван дважды"

  static func findings(in subject: RuleSubject) -> [Diagnostic] { lists(of: subject.set).flatMap(repetitions) }

  private static func lists(of set: ProgrammeSet) -> [[Party]] {
    let orders = set.orders.flatMap { order -> [[Party]] in
      let executors = order.flattenedItems.compactMap { entry -> [Party]? in
        guard case .instruction(let instruction) = entry.item.content else { return nil }
        return instruction.executors
      }
      return [order.acknowledgers, order.distribution, order.visas.map(\.party)] + executors
    }
    let programme = set.programme.map { programme in
      [programme.developers, programme.coExecutors, programme.participants] + programme.schoolGroups.map(\.schools)
    }
    let measures = (set.roadmap?.groups ?? []).flatMap(\.activities).map(\.responsible)
    return orders + (programme ?? []) + measures
  }

  private static func repetitions(in list: [Party]) -> [Diagnostic] {
    var first: [Party.Target: Party] = [:]
    return list.compactMap { party in
      guard let other = first[party.target] else {
        first[party.target] = party
        return nil
      }
      var found = finding(
        "\(words(for: party).inQuotes) стоит в этом списке дважды", hint: "удалите повтор", at: party.path)
      found.furtherPaths = [other.path]
      return found
    }
  }

  private static func words(for party: Party) -> String {
    switch party.target {
    case .person(let key), .unit(let key), .school(let key): key
    case .text(let text): text
    case .organisation: "организация"
    }
  }
}
