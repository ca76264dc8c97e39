import Diagnostics
import ProgrammeModel
import RussianLanguage

/// A programme or a plan says for which years it is, and its targets fall into them.
enum PeriodsAreStated: ProgrammeRule {
  static let code = "DAT-18"
  static let severity = Severity.error
  static let summary = "период программы и плана назван и понят, годы целевых значений лежат в нём"

  static func findings(in subject: RuleSubject) -> [Diagnostic] {
    let periods = [subject.set.programme?.period] + subject.set.plans.map(\.period)
    return periods.compactMap { $0.flatMap(notUnderstood) } + programmeFindings(subject)
      + [AnnexPart.roadmap, .actionPlan].flatMap { planFindings($0, subject) }
  }

  private static func programmeFindings(_ subject: RuleSubject) -> [Diagnostic] {
    guard subject.printsPassport, let programme = subject.set.programme else { return [] }
    guard programme.period != nil else {
      return [
        finding("не назван период программы", hint: "например: «период: 2020–2022»", at: programme.periodPath)
      ]
    }
    guard let years = programme.years, !years.isReversed else { return [] }
    return programme.indicators.flatMap(\.targets).filter { !(years.first...years.last).contains($0.year) }.map {
      target in
      finding(
        "целевое значение на \(target.year) год, а программа действует в \(years.first)–\(years.last) годах",
        hint: "проверьте год значения и период программы", at: target.path)
    }
  }

  /// A plan's years may stand in its title or over its groups, so that only a plan without any year is worth a word.
  private static func planFindings(_ part: AnnexPart, _ subject: RuleSubject) -> [Diagnostic] {
    guard subject.prints(part), let roadmap = subject.set.document(part) as? Roadmap, roadmap.period == nil,
      !([roadmap.title] + roadmap.groups.map(\.title)).contains(where: namesYear)
    else { return [] }
    return [
      finding(
        "не назван период плана мероприятий", hint: "например: «период: 2020–2022»", at: roadmap.periodPath,
        severity: .warning)
    ]
  }

  /// A period that names no years: nothing could be compared with it, and it would be printed as it stands.
  private static func notUnderstood(_ period: LocatedText) -> Diagnostic? {
    guard YearSpan(period.text) == nil, !PeriodParser.parse(period.text).isComplete else { return nil }
    return finding(
      "период «\(period.text)» не понят", hint: "напишите годы четырьмя цифрами: «2020–2022»", at: period.path)
  }

  private static func namesYear(_ text: String) -> Bool {
    text.split { !$0.isASCII || !$0.isNumber }.contains { $0.count == 4 }
  }
}
