import Diagnostics

/// «Постоянно» is a deadline that nobody can miss; «в течение года» under a year is usual in plans and is let pass.
enum DeadlinesAreNotVague: ProgrammeRule {
  static let code = "DAT-11"
  static let severity = Severity.note
  static let summary = "по сроку можно проверить исполнение"

  static func findings(in subject: RuleSubject) -> [Diagnostic] {
    subject.deadlines.filter(\.period.isOpen).compactMap { deadline in
      let isYear = deadline.written.text.lowercased().contains("в течение")
      guard !isYear else { return nil }
      return finding(
        "срок «\(deadline.written.text)» не назван датой: исполнение по нему не проверить",
        hint: "назовите день, месяц или квартал", at: deadline.written.path)
    }
  }
}
