import Diagnostics
import ProgrammeModel

/// An act that is changed or repealed is named so that it can be found: kind, date, number, title.
enum AmendedActsAreCited: ProgrammeRule {
  static let code = "REF-05"
  static let severity = Severity.error
  static let summary = "у изменяемого и отменяемого акта названы дата, номер и заголовок, и он не позже приказа"

  static func findings(in subject: RuleSubject) -> [Diagnostic] {
    subject.set.orders.flatMap { order in
      order.flattenedItems.flatMap { acts(of: $0.item) }.flatMap { findings(about: $0, in: order) }
    }
  }

  /// The acts that an item changes or repeals.
  static func acts(of item: OrderItem) -> [BasisAct] {
    switch item.content {
    case .amendment(let amendment): [amendment.act]
    case .repeal(let acts): acts.map(\.act)
    case .text, .approval, .instruction, .group: []
    }
  }

  private static func findings(about act: BasisAct, in order: AdministrativeOrder) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    let missing = [act.date == nil ? "даты" : nil, act.number == nil ? "номера" : nil].compactMap(\.self)
    if !missing.isEmpty {
      findings.append(
        finding(
          "у акта «\(act.kind)» нет \(missing.joined(separator: " и "))",
          hint: "добавьте их: по ним акт находят", at: act.path))
    }
    if act.title == nil {
      findings.append(
        finding("у акта «\(act.kind)» нет заголовка", hint: "добавьте «название: …»", at: act.path, severity: .warning))
    }
    if let date = act.date, let signed = order.date, date > signed {
      findings.append(
        finding(
          "акт датирован \(date.digits), а приказ, который его меняет, — \(signed.digits)", hint: "проверьте обе даты",
          at: act.datePath))
    }
    return findings
  }
}
