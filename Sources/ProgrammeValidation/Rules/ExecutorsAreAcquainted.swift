import Diagnostics
import ProgrammeModel

/// Where an order is acquainted with under signature, all to whom it gives a task are.
enum ExecutorsAreAcquainted: ProgrammeRule {
  static let code = "REQ-11"
  static let severity = Severity.warning
  static let summary = "кому приказ даёт поручение, тот назван в «ознакомить», если приказ вообще доводят под подпись"

  static func findings(in subject: RuleSubject) -> [Diagnostic] {
    subject.set.orders.flatMap { order -> [Diagnostic] in
      guard !order.acknowledgers.isEmpty else { return [] }
      // Whoever signs or endorses knows the order, and whoever it is sent to gets it by the list of distribution.
      let informed = Set(
        (order.acknowledgers + order.endorsers + order.distribution).compactMap(\.personKey)
          + [order.signatory?.personKey].compactMap(\.self)
          + order.distribution.compactMap { $0.schoolKey.flatMap(subject.set.school)?.director?.personKey })
      var told: Set<String> = []
      return executors(of: order).compactMap { party in
        guard let key = party.personKey, !informed.contains(key), told.insert(key).inserted else { return nil }
        return finding(
          "исполнителя «\(key)» нет в «ознакомить»",
          hint: "допишите: «ознакомить: […, \(key)]»; или разошлите ему приказ: «рассылка»", at: party.path)
      }
    }
  }

  private static func executors(of order: AdministrativeOrder) -> [Party] {
    order.flattenedItems.flatMap { entry -> [Party] in
      guard case .instruction(let instruction) = entry.item.content else { return [] }
      return instruction.executors
    }
  }
}
