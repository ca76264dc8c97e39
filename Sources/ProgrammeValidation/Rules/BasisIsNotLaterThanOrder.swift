import Diagnostics
import ProgrammeModel

/// An order cannot rest on an act that did not exist when it was signed.
enum BasisIsNotLaterThanOrder: ProgrammeRule {
  static let code = "DAT-10"
  static let severity = Severity.error
  static let summary = "акт-основание не позже самого приказа"

  static func findings(in subject: RuleSubject) -> [Diagnostic] {
    subject.set.orders.flatMap { order -> [Diagnostic] in
      guard let signed = order.date else { return [] }
      let grounds =
        order.approvedDocuments.contains { $0.part == .programme } ? subject.set.programme?.grounds ?? [] : []
      let acts = grounds.compactMap { if case .act(let act) = $0 { act } else { nil } }
      return (order.basis + acts).compactMap { act in
        guard let date = act.date, date > signed else { return nil }
        return finding(
          "основание датировано \(date.digits), а приказ — \(signed.digits)",
          hint: "проверьте обе даты: основание не может быть позже приказа", at: act.datePath)
      }
    }
  }
}
