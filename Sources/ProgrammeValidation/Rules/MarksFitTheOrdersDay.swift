import Diagnostics
import ProgrammeModel

/// Who endorses a draft does so before it is signed, and only a signed order can be certified.
enum MarksFitTheOrdersDay: ProgrammeRule {
  static let code = "DAT-25"
  static let severity = Severity.warning
  static let summary = "визы не позже приказа, выписки заверены не раньше него"

  static func findings(in subject: RuleSubject) -> [Diagnostic] {
    subject.set.orders.flatMap { order -> [Diagnostic] in
      guard let signed = order.date else { return [] }
      let visas = order.visas.compactMap { visa -> Diagnostic? in
        guard let day = visa.date, day > signed else { return nil }
        return finding(
          "виза от \(day.digits), а приказ подписан \(signed.digits)",
          hint: "визы собирают до подписания: проверьте обе даты",
          at: visa.party.path)
      }
      let extracts = order.extracts.compactMap { extract -> Diagnostic? in
        guard let day = extract.date, day < signed else { return nil }
        return finding(
          "выписка заверена \(day.digits), а приказ подписан \(signed.digits)",
          hint: "заверяют подписанный приказ: проверьте обе даты", at: extract.datePath)
      }
      return visas + extracts
    }
  }
}
