import Diagnostics
import ProgrammeModel
import RussianLanguage

/// No deadline lies decades behind the years that the set speaks of, and no date beyond this century: a figure was mistyped.
enum YearsAreLikely: ProgrammeRule {
  static let code = "DAT-21"
  static let severity = Severity.warning
  static let summary = "сроки и даты не отстоят от лет комплекта на десятилетия"

  /// No programme, plan or task of a department runs longer, in years.
  private static let longest = 15
  /// The last year that a date may have.
  private static let lastYear = 2099

  static func findings(in subject: RuleSubject) -> [Diagnostic] {
    let set = subject.set
    let limit = lastKnownYear(of: set).map { min($0 + longest, lastYear) } ?? lastYear
    let dates = dates(of: set).filter { $0.date.year > limit }.map { dated in
      finding("дата \(dated.date.digits) – слишком далёкий год", hint: "проверьте год", at: dated.path)
    }
    let targets = (set.programme?.indicators ?? []).flatMap { $0.targets + [$0.baseline].compactMap(\.self) }
      .filter { $0.year > limit }.map { value in
        finding("\(value.year) – слишком далёкий год для показателя", hint: "проверьте год", at: value.path)
      }
    let periods = ([set.programme?.period] + set.plans.map(\.period)).compactMap(\.self)
      .filter { period in YearSpan(period.text).map { !$0.isReversed && $0.last > limit } ?? false }.map { period in
        finding("период «\(period.text)» – слишком далёкий год", hint: "проверьте год", at: period.path)
      }
    let told = Set(periods.compactMap(\.path))
    let deadlines = subject.deadlines.filter { !told.contains($0.written.path) }
    return periods + deadlines.compactMap { finding(about: $0, limit: limit, set) } + dates + targets
  }

  private static func finding(about deadline: Deadline, limit: Int, _ set: ProgrammeSet) -> Diagnostic? {
    var limit = limit
    if case .item(let order) = deadline.holder, let date = order.date, date.year <= lastYear {
      limit = min(limit, date.year + longest)
    }
    // A measure beyond its plan is told of with the plan's period.
    if case .activity(_, let plan) = deadline.holder, MeasuresLieInPlanPeriod.isOutside(deadline, plan, set.programme) {
      return nil
    }
    let years = deadline.period.spans.flatMap { [$0.from, $0.to] }.compactMap { $0?.year }
    guard let year = years.first(where: { $0 > limit }) else { return nil }
    return finding(
      "срок «\(deadline.written.text)»: \(year) – слишком далёкий год", hint: "проверьте год", at: deadline.written.path
    )
  }

  /// The last of the years that the set itself is about; nil where it names none.
  private static func lastKnownYear(of set: ProgrammeSet) -> Int? {
    let spans = ([set.programme?.years] + set.plans.map(\.years)).compactMap(\.self)
    let ends = spans.filter { !$0.isReversed }.map { $0.last - $0.first > longest ? $0.first : $0.last }
    let own = ends.filter { $0 <= lastYear }
    if let last = own.max() { return last }
    return set.orders.compactMap { $0.date?.year }.filter { $0 <= lastYear }.max()
  }

  private static func dates(of set: ProgrammeSet) -> [(date: CalendarDate, path: FieldPath)] {
    let orders = set.orders.map { ($0.date, $0.datePath) }
    let letters = set.letters.map { ($0.date, $0.path) } + set.minutes.map { ($0.date, $0.path) }
    let reports = set.reports.flatMap { report in
      [(report.asOf, report.asOfPath)] + report.done.map { ($0.date, $0.path) }
    }
    return (orders + letters + reports).compactMap { date, path in date.map { ($0, path) } }
  }
}
