import Diagnostics
import ProgrammeModel

/// An act is cited with kind, author, date, number (ГОСТ Р 7.0.97, ссылочные данные).
enum BasisActsAreComplete: ProgrammeRule {
  static let code = "REF-10"
  static let severity = Severity.warning
  static let summary = "у акта, на который ссылается приказ, есть автор, дата и номер"

  static func findings(in subject: RuleSubject) -> [Diagnostic] {
    subject.set.orders.flatMap(\.basis).compactMap { act in
      // A law has no author in its name, and a letter of the family «Поручение Президента» no number.
      let isLaw = act.kind.lowercased().contains("закон") || act.kind.lowercased().contains("указ")
      let missing = [
        act.author == nil && !isLaw ? "автора" : nil, act.date == nil ? "даты" : nil,
        act.number == nil ? "номера" : nil,
      ].compactMap(\.self)
      guard !missing.isEmpty else { return nil }
      return finding(
        "у основания «\(act.title ?? act.kind)» нет \(missing.joined(separator: ", "))",
        hint: "допишите: {вид: …, автор: …, дата: …, номер: …}", at: act.path)
    }
  }
}
