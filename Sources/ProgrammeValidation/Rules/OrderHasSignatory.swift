import Diagnostics
import ProgrammeModel

/// An order is signed by somebody (ГОСТ Р 7.0.97, реквизит 22).
enum OrderHasSignatory: ProgrammeRule {
  static let code = "REQ-07"
  static let severity = Severity.error
  static let summary = "известно, кто подписывает приказ"

  static func findings(in subject: RuleSubject) -> [Diagnostic] {
    subject.set.orders.filter { $0.signatory == nil }.map { order in
      finding(
        "не сказано, кто подписывает приказ", hint: "добавьте «подписывает: ключ из раздела люди»",
        at: order.signatoryPath, severity: subject.stage(of: order) == .draft ? .warning : .error)
    }
  }
}
