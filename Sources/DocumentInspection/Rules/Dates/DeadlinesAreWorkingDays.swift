import DocumentRecognition
import RussianLanguage

/// A deadline falls on a working day: Saturdays, Sundays and the holidays of the Labour Code's article 112 are none.
struct DeadlinesAreWorkingDays: InspectionRule {
  let code = "DAT-08"

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    let found = Deadline.all(in: document).filter { $0.isLimit(in: document) && isFree($0.date) }.map(\.passage)
    return RuleFinding.grouped(
      "срок приходится на выходной или праздничный день", hint: "назначьте рабочий день по производственному календарю",
      at: found)
  }

  private func isFree(_ date: CalendarDate) -> Bool {
    if date.weekday.isWeekend { return true }
    switch (date.month, date.day) {
    case (1, 1...8), (2, 23), (3, 8), (5, 1), (5, 9), (6, 12), (11, 4): return true
    default: return false
    }
  }
}
