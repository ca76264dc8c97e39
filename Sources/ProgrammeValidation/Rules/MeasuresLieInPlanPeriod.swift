import Diagnostics
import ProgrammeModel

/// A plan for 2020–2022 has no measures of other years.
enum MeasuresLieInPlanPeriod: ProgrammeRule {
  static let code = "DAT-06"
  static let severity = Severity.error
  static let summary = "мероприятия не выходят за период дорожной карты"

  static func findings(in subject: RuleSubject) -> [Diagnostic] {
    subject.deadlines.compactMap { deadline in
      guard case .activity(_, let roadmap) = deadline.holder, let years = roadmap.years, !years.isReversed,
        deadline.lies(outside: years)
      else { return nil }
      return finding(
        "срок «\(deadline.written.text)» выходит за период дорожной карты «\(roadmap.period?.text ?? "")»",
        hint: "проверьте год в сроке или период", at: deadline.written.path)
    }
  }
}
