import Diagnostics
import ProgrammeModel
import RussianLanguage

/// «Постоянно» is a deadline that nobody can miss, and words that are not understood are none at all.
enum DeadlinesAreNotVague: ProgrammeRule {
  static let code = "DAT-11"
  static let severity = Severity.note
  static let summary = "по сроку можно проверить исполнение"

  static func findings(in subject: RuleSubject) -> [Diagnostic] {
    let deadlines = subject.deadlines.filter(\.isOfTask)
    let isYear = { (deadline: Deadline) in deadline.isOfMeasure && deadline.period.isVague && isWithin(deadline) }
    let single = deadlines.filter { !isYear($0) }.compactMap { finding(for: $0) }
    return single + grouped(deadlines.filter(isYear))
  }

  private static func finding(for deadline: Deadline) -> Diagnostic? {
    if let day = CalendarDate(sheetNumber: deadline.written.text) {
      return finding(
        "срок «\(deadline.written.text)» — номер дня из таблицы: похоже, \(day.digits)",
        hint: "напишите день словами или цифрами: \(day.digits)", at: deadline.written.path, severity: .error)
    }
    if let problem = deadline.problems([.notUnderstood, .schoolTerm]).first {
      return finding(
        "срок «\(deadline.written.text)» напечатается как есть: \(problem.message)",
        hint: "образцы сроков: prikaz period \"до 15 сентября 2026 г.\"", at: deadline.written.path)
    }
    guard deadline.period.isOpen else { return nil }
    return finding(
      "срок «\(deadline.written.text)» не назван датой: исполнение по нему не проверить",
      hint: "назовите день, месяц или квартал", at: deadline.written.path)
  }

  /// In a plan «в течение года» is usual, so that all its rows make one note.
  private static func grouped(_ deadlines: [Deadline]) -> [Diagnostic] {
    guard let first = deadlines.first else { return [] }
    var note = finding(
      "срок «в течение года»: до конца года исполнение не проверить",
      hint: "где можно, назовите месяц или квартал", at: first.written.path)
    note.furtherPaths = deadlines.dropFirst().map(\.written.path)
    return [note]
  }

  private static func isWithin(_ deadline: Deadline) -> Bool {
    deadline.written.text.lowercased().contains("в теч")
  }
}
