import Diagnostics
import ProgrammeModel
import RussianLanguage

/// Nobody hands in a report on a day off (производственный календарь; ТК РФ, ст. 112).
enum DaysAreWorkingDays: ProgrammeRule {
  static let code = "DAT-08"
  static let severity = Severity.warning
  static let summary = "срок и дата приказа приходятся на рабочий день"

  static func findings(in subject: RuleSubject) -> [Diagnostic] {
    let deadlines = subject.deadlines.filter(\.isOfTask).flatMap { deadline in
      deadline.period.namedLastDays.map { Day(day: $0, path: deadline.written.path, isDeadline: true) }
    }
    let days =
      deadlines
      + subject.set.orders.compactMap { order in
        order.date.map { Day(day: $0, path: order.datePath, isDeadline: false) }
      }
    let found = days.filter { ProductionCalendar.kind(of: $0.day) == .dayOff }.map { day in
      finding(
        "\(day.isDeadline ? "срок" : "дата приказа") \(day.day.digits) — \(name(of: day.day))",
        hint: hint(for: day.day),
        at: day.path)
    }
    return found + unknownYears(days)
  }

  /// A day that the data name.
  private struct Day {
    let day: CalendarDate
    let path: FieldPath
    let isDeadline: Bool
  }

  private static func name(of day: CalendarDate) -> String {
    day.weekday.isWeekend ? "\(day.weekday.russianName), выходной" : "\(day.weekday.russianName), нерабочий день"
  }

  private static func hint(for day: CalendarDate) -> String {
    let before = ProductionCalendar.workingDay(before: day).map { "перед ним — \($0.digits)" }
    let after = ProductionCalendar.workingDay(after: day).map { "после него — \($0.digits)" }
    let decree =
      ProductionCalendar.year(day.year)?.isProvisional == true
      ? "; переносы выходных на \(day.year) год в программе не учтены" : ""
    return "ближайший рабочий день " + [before, after].compactMap(\.self).joined(separator: ", ") + decree
  }

  /// One note for all days of years that the calendar does not have.
  private static func unknownYears(_ days: [Day]) -> [Diagnostic] {
    let unknown = days.filter { ProductionCalendar.kind(of: $0.day) == .unknown }
    guard let first = unknown.first else { return [] }
    let years = Set(unknown.map(\.day.year)).sorted().map(String.init).joined(separator: ", ")
    var note = finding(
      "не проверено, рабочий ли день: производственного календаря на \(years) в программе нет",
      hint: "сверьтесь с календарём сами", at: first.path, severity: .note)
    note.furtherPaths = unknown.dropFirst().map(\.path)
    return [note]
  }
}
