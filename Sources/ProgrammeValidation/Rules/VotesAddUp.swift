import Diagnostics
import ProgrammeModel

/// The votes of a decision are those of the people present.
enum VotesAddUp: ProgrammeRule {
  static let code = "ENT-06"
  static let severity = Severity.error
  static let summary = "голосов столько, сколько присутствовало, а присутствовало не больше, чем всего членов"

  static func findings(in subject: RuleSubject) -> [Diagnostic] {
    subject.set.minutes.flatMap { minutes -> [Diagnostic] in
      let present = minutes.presentCount
      var findings = minutes.questions.compactMap(\.voting).filter { $0.total != present }.map { voting in
        finding(
          "голосов \(voting.total), а присутствовало \(present)",
          hint: "проверьте голоса и ключи «присутствовали», «присутствовало»; председатель и секретарь считаются тоже",
          at: voting.path)
      }
      if let members = minutes.memberCount, members < present {
        findings.append(
          finding(
            "присутствовало \(present), а всего членов \(members)", hint: "проверьте оба числа",
            at: minutes.presentCountPath))
      }
      return findings
    }
  }
}
