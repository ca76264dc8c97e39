import Diagnostics
import ProgrammeModel
import RussianLanguage

/// A document names a person by post and name (ГОСТ Р 7.0.97, подпись).
enum PeopleHavePosts: ProgrammeRule {
  static let code = "ENT-04"
  static let severity = Severity.warning
  static let summary = "у названного человека есть должность на дату документа; у подписывающего — обязательно"

  static func findings(in subject: RuleSubject) -> [Diagnostic] {
    subject.set.orders.flatMap { order -> [Diagnostic] in
      var findings: [Diagnostic] = []
      if let signatory = order.signatory {
        // Whoever acts signs with the post of the absent one.
        let holder = signatory.actingFor?.personKey ?? signatory.personKey
        findings += check(
          holder, at: signatory.actingFor?.path ?? signatory.path, order, subject, severity: .error)
      }
      for party in order.acknowledgers + order.endorsers {
        guard let key = party.personKey else { continue }
        findings += check(key, at: party.path, order, subject, severity: .warning)
      }
      return findings
    }
  }

  private static func check(
    _ key: String, at path: FieldPath, _ order: AdministrativeOrder, _ subject: RuleSubject, severity: Severity
  ) -> [Diagnostic] {
    guard let person = subject.set.person(key), person.post(on: order.date) == nil else { return [] }
    let when = person.posts.isEmpty ? "" : order.date.map { " на \($0.digits)" } ?? ""
    return [
      finding(
        "у лица «\(key)» нет должности\(when)",
        hint: person.posts.isEmpty
          ? "добавьте ключ «должность» в запись «люди.\(key)»" : "проверьте ключи «с» и «по» в записи «люди.\(key)»",
        at: path, severity: severity)
    ]
  }
}
