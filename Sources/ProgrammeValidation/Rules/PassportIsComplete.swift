import Diagnostics
import ProgrammeModel

/// A programme's passport has every mandatory row.
enum PassportIsComplete: ProgrammeRule {
  static let code = "STR-03"
  static let severity = Severity.error
  static let summary = "в паспорте программы есть все обязательные строки"

  static func findings(in subject: RuleSubject) -> [Diagnostic] {
    guard subject.printsPassport, let programme = subject.set.programme else { return [] }
    return programme.mandatoryPassportRows.filter { !$0.isFilled }.map { row in
      finding("в паспорте программы нет строки «\(row.title)»", hint: "добавьте «\(row.example)»", at: row.path)
    }
  }
}
