import Diagnostics
import ProgrammeModel

/// The control clause is one, and whoever keeps the control himself does not assign it to himself.
enum ControlIsStatedOnce: ProgrammeRule {
  static let code = "STR-16"
  static let severity = Severity.warning
  static let summary = "контроль назван один раз и не возложен на того, кто подписывает"

  static func findings(in subject: RuleSubject) -> [Diagnostic] {
    subject.set.orders.flatMap { order -> [Diagnostic] in
      guard let control = order.control else { return [] }
      var findings: [Diagnostic] = []
      if let item = order.items.first(where: isControl) {
        findings.append(
          finding(
            "о контроле сказано и в пункте, и в ключе «контроль»: в приказе будет два пункта о нём",
            hint: "удалите этот пункт: ключ «контроль» напечатает его сам", at: item.path))
      }
      if case .assigned(let party) = control.content, let key = party.personKey, key == order.signatory?.personKey {
        findings.append(
          finding(
            "контроль возложен на того, кто подписывает приказ",
            hint: "напишите «контроль: \(ControlClause.reservedWords)»",
            at: party.path))
      }
      return findings
    }
  }

  /// True for an item that says who watches over the order in its own words.
  static func isControl(_ item: OrderItem) -> Bool {
    guard case .text(let text) = item.content else { return false }
    let words = text.lowercased()
    return words.hasPrefix("контроль за ")
      || words.hasPrefix("контроль ") && ["возлож", "возлаг", "оставля"].contains { words.contains($0) }
  }
}
