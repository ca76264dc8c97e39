import Diagnostics
import ProgrammeModel

/// A period begins before it ends.
enum PeriodsAreNotReversed: ProgrammeRule {
  static let code = "DAT-05"
  static let severity = Severity.error
  static let summary = "период не кончается раньше, чем начинается"

  static func findings(in subject: RuleSubject) -> [Diagnostic] {
    let set = subject.set
    let periods = [set.programme?.period] + set.plans.flatMap { [$0.period] + $0.groups.map(\.period) }
    let reversedPeriods = periods.compactMap(\.self).filter { YearSpan($0.text)?.isReversed ?? false }.map { period in
      finding(
        "период «\(period.text)» кончается раньше, чем начинается", hint: "поменяйте годы местами", at: period.path)
    }
    let reversedPosts = set.people.flatMap(\.posts).compactMap { post -> Diagnostic? in
      guard let from = post.from, let until = post.until, until < from else { return nil }
      return finding(
        "должность кончается \(until.digits), раньше чем начинается \(from.digits)", hint: "проверьте ключи «с» и «по»",
        at: post.untilPath)
    }
    let reversedAgreements = set.agreements.compactMap { agreement -> Diagnostic? in
      guard let from = agreement.from ?? agreement.date, let until = agreement.until, until < from else { return nil }
      return finding(
        "договор кончается \(until.digits), раньше чем начинается \(from.digits)", hint: "проверьте ключи «с» и «по»",
        at: agreement.path)
    }
    let known = Set(reversedPeriods.compactMap(\.path))
    let reversedDeadlines = subject.deadlines.filter { !known.contains($0.written.path) }.flatMap { deadline in
      deadline.problems([.reversedRange]).map { problem in
        finding(problem.message, hint: hint(for: deadline.written.text), at: deadline.written.path)
      }
    }
    return reversedPeriods + reversedPosts + reversedAgreements + reversedDeadlines
  }

  /// «30 декабря – 8 января» under the heading of one year lacks its years rather than its order.
  private static func hint(for words: String) -> String {
    let hasYears = words.split { !$0.isNumber }.contains { $0.count == 4 }
    return hasYears
      ? "поменяйте начало и конец местами"
      : "поменяйте начало и конец местами или допишите годы: «30 декабря 2026 г. – 8 января 2027 г.»"
  }
}
