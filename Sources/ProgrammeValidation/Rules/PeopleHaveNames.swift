import Diagnostics
import ProgrammeModel

/// A surname alone cannot be printed in any signature.
enum PeopleHaveNames: ProgrammeRule {
  static let code = "KEY-03"
  static let severity = Severity.error
  static let summary = "у человека есть имя или инициалы"

  static func findings(in subject: RuleSubject) -> [Diagnostic] {
    subject.set.people.filter { $0.initials.isEmpty }.map { person in
      finding(
        "у лица «\(person.key)» нет ни имени, ни инициалов", hint: "добавьте «имя» и «отчество» или «инициалы: А.П.»",
        at: person.path)
    }
  }
}
