import ProgrammeModel

/// Parties that a list of the data names twice: they would sign twice, get two copies, or be counted twice.
enum RepeatedParties {
  /// The second place of each with its first.
  static func all(in set: ProgrammeSet) -> [(party: Party, first: Party)] { lists(of: set).flatMap(repetitions) }

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

  private static func repetitions(in list: [Party]) -> [(party: Party, first: Party)] {
    var first: [Party.Target: Party] = [:]
    return list.compactMap { party in
      guard let other = first[party.target] else {
        first[party.target] = party
        return nil
      }
      return (party, other)
    }
  }

  /// What the data call a party.
  static func words(for party: Party) -> String {
    switch party.target {
    case .person(let key), .unit(let key), .school(let key): key
    case .text(let text): text
    case .organisation: "организация"
    }
  }
}
