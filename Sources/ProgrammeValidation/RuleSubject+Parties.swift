import ProgrammeModel

extension RuleSubject {
  /// Everybody whom the set names, in reading order.
  var parties: [Party] {
    let orders = set.orders.flatMap { order in
      order.flattenedItems.flatMap { entry -> [Party] in
        guard case .instruction(let instruction) = entry.item.content else { return [] }
        return instruction.executors
      } + order.distribution
    }
    let programme = set.programme.map { programme in
      [programme.customer, programme.responsible].compactMap(\.self) + programme.developers + programme.coExecutors
        + programme.participants
    }
    let roadmap = (set.roadmap?.groups ?? []).flatMap(\.activities).flatMap(\.responsible)
    let scheme = (set.scheme?.links ?? []).flatMap { link in
      [link.school] + link.partners.flatMap { [$0.school, $0.person].compactMap(\.self) }
    }
    return orders + (programme ?? []) + roadmap + scheme
  }
}
