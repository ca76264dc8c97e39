import Diagnostics
import ProgrammeModel

/// A letter answers one that has come.
enum RepliesFollowTheirLetters: ProgrammeRule {
  static let code = "DAT-24"
  static let severity = Severity.warning
  static let summary = "письмо не раньше того, на которое отвечает"

  static func findings(in subject: RuleSubject) -> [Diagnostic] {
    subject.set.letters.compactMap { letter in
      guard let date = letter.date, let asked = letter.replyDate, asked > date else { return nil }
      return finding(
        "письмо от \(date.digits) отвечает на письмо от \(asked.digits)", hint: "проверьте обе даты", at: letter.path)
    }
  }
}
