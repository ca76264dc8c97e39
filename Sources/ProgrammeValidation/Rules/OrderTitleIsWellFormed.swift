import Diagnostics
import ProgrammeModel

/// The title answers «о чём?» and ends without a full stop (ГОСТ Р 7.0.97, реквизит 17).
enum OrderTitleIsWellFormed: ProgrammeRule {
  static let code = "REQ-06"
  static let severity = Severity.warning
  static let summary = "заголовок приказа начинается с «О» или «Об» и не кончается точкой"

  static func findings(in subject: RuleSubject) -> [Diagnostic] {
    subject.set.orders.flatMap { order -> [Diagnostic] in
      var findings: [Diagnostic] = []
      let first = order.title.prefix { !$0.isWhitespace }
      if !["О", "Об", "Обо"].contains(first) {
        findings.append(
          finding(
            "заголовок приказа не начинается с «О» или «Об»", hint: "например: «Об утверждении программы»",
            at: order.titlePath))
      }
      if order.title.hasSuffix(".") {
        var stop = finding("в конце заголовка приказа стоит точка", hint: "удалите точку", at: order.titlePath)
        stop.fix = Fix(.value(String(order.title.dropLast())), at: order.titlePath)
        findings.append(stop)
      }
      return findings
    }
  }
}
