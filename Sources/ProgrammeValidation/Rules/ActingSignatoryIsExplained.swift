import Diagnostics

/// Whoever acts signs with the post of the absent one, so it must be known whose duties are performed
/// (ГОСТ Р 7.0.97, реквизит 22).
enum ActingSignatoryIsExplained: ProgrammeRule {
  static let code = "REQ-14"
  static let severity = Severity.warning
  static let summary = "сказано, чьи обязанности исполняет подписывающий"

  static func findings(in subject: RuleSubject) -> [Diagnostic] {
    (subject.set.orders.map(\.signatory) + subject.set.letters.map(\.signatory)).compactMap {
      signatory -> Diagnostic? in
      guard let signatory, signatory.isActing else { return nil }
      guard let actingFor = signatory.actingFor else {
        return finding(
          "не сказано, чьи обязанности исполняет подписывающий: напечатается его собственная должность",
          hint: "добавьте ключ «за»: {лицо: \(signatory.personKey), исполняющий-обязанности: да, за: …}",
          at: signatory.path)
      }
      guard actingFor.personKey == signatory.personKey else { return nil }
      return finding(
        "подписывающий исполняет свои собственные обязанности",
        hint: "в ключе «за» назовите того, кто отсутствует, или уберите его", at: actingFor.path)
    }
  }
}
