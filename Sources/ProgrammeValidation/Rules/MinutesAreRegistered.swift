import Diagnostics
import ProgrammeModel

/// Minutes have the day of the meeting and a number (ГОСТ Р 7.0.97, реквизиты 10 и 11).
enum MinutesAreRegistered: ProgrammeRule {
  static let code = "REQ-15"
  static let severity = Severity.warning
  static let summary = "у протокола есть дата заседания и номер"

  static func findings(in subject: RuleSubject) -> [Diagnostic] {
    subject.set.minutes.flatMap { minutes -> [Diagnostic] in
      var findings: [Diagnostic] = []
      if minutes.date == nil {
        findings.append(finding("у протокола нет даты", hint: "добавьте «дата: 2020-08-28»", at: minutes.datePath))
      }
      if minutes.number == nil {
        findings.append(finding("у протокола нет номера", hint: "добавьте «номер: 1»", at: minutes.numberPath))
      }
      return findings
    }
  }
}
