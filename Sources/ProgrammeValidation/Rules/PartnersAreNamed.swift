import Diagnostics
import ProgrammeModel

/// A partner is another school or a person.
enum PartnersAreNamed: ProgrammeRule {
  static let code = "STR-07"
  static let severity = Severity.error
  static let summary = "партнёр в схеме взаимодействия — другая школа или человек"

  static func findings(in subject: RuleSubject) -> [Diagnostic] {
    (subject.set.scheme?.links ?? []).flatMap { link in
      link.partners.compactMap { partner -> Diagnostic? in
        if partner.school == nil, partner.person == nil {
          return finding("партнёр не назван", hint: "добавьте «школа» или «лицо»", at: partner.path)
        }
        guard let school = partner.school, school.target == link.school.target else { return nil }
        return finding(
          "школа «\(school.schoolKey ?? "")» названа своим собственным партнёром", hint: "назовите другую школу",
          at: school.path)
      }
    }
  }
}
