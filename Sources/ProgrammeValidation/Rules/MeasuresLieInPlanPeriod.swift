import Diagnostics
import ProgrammeModel
import RussianLanguage

/// A plan for 2020–2022 has no measures of other years.
enum MeasuresLieInPlanPeriod: ProgrammeRule {
  static let code = "DAT-06"
  static let severity = Severity.error
  static let summary = "мероприятия не выходят за период дорожной карты, карта и этапы — за период программы"

  static func findings(in subject: RuleSubject) -> [Diagnostic] {
    measures(subject) + plans(subject.set) + stages(subject.set)
  }

  private static func measures(_ subject: RuleSubject) -> [Diagnostic] {
    let programme = subject.set.programme
    return subject.deadlines.compactMap { deadline in
      guard case .activity(_, let roadmap) = deadline.holder, isOutside(deadline, roadmap, programme) else {
        return nil
      }
      let name =
        roadmap.period.map { "дорожной карты «\($0.text)»" } ?? "программы «\(programme?.period?.text ?? "")»"
      return finding(
        "срок «\(deadline.written.text)» выходит за период \(name)",
        hint: "проверьте год в сроке или период", at: deadline.written.path)
    }
  }

  /// True for a measure beyond the years of its plan, or of the programme where the plan has none.
  static func isOutside(_ deadline: Deadline, _ plan: Roadmap, _ programme: Programme?) -> Bool {
    guard let years = plan.years ?? programme?.years, !years.isReversed else { return false }
    if case .schoolYear(let first)? = plan.period.map({ YearContext(heading: $0.text) }) {
      return deadline.lies(outsideSchoolYear: first)
    }
    return deadline.lies(outside: years)
  }

  private static func plans(_ set: ProgrammeSet) -> [Diagnostic] {
    guard let programme = set.programme?.years, !programme.isReversed else { return [] }
    return set.plans.compactMap { plan in
      guard let years = plan.years, let period = plan.period, !years.isReversed,
        years.first < programme.first || years.last > programme.last
      else { return nil }
      return finding(
        "период плана «\(period.text)» выходит за период программы «\(set.programme?.period?.text ?? "")»",
        hint: "проверьте оба периода", at: period.path)
    }
  }

  private static func stages(_ set: ProgrammeSet) -> [Diagnostic] {
    guard let programme = set.programme, let years = programme.years, !years.isReversed else { return [] }
    return programme.stages.compactMap { stage in
      let period = PeriodParser.parse(stage.period ?? "")
      let isOutside = period.spans.contains { span in
        [span.from, span.to].compactMap(\.self).contains { $0.year < years.first || $0.year > years.last }
      }
      guard isOutside else { return nil }
      return finding(
        "этап «\(stage.title)» выходит за период программы «\(programme.period?.text ?? "")»",
        hint: "проверьте срок этапа или период", at: stage.periodPath)
    }
  }
}
