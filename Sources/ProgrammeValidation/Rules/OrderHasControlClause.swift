import Diagnostics
import ProgrammeModel

/// An order's last item says who watches over its execution.
enum OrderHasControlClause: ProgrammeRule {
  static let code = "STR-02"
  static let severity = Severity.warning
  static let summary = "приказ кончается пунктом о контроле"

  static func findings(in subject: RuleSubject) -> [Diagnostic] {
    subject.set.orders.filter { $0.control == nil && !$0.items.contains(where: ControlIsStatedOnce.isControl) }.map {
      order in
      finding(
        "не сказано, кто контролирует исполнение приказа",
        hint: "добавьте «контроль: \(ControlClause.reservedWords)» или «контроль: {возложить-на: …}»",
        at: order.controlPath)
    }
  }
}
