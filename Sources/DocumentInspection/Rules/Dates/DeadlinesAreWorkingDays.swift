import DocumentRecognition
import ProgrammeModel
import RussianLanguage

/// A deadline falls on a working day, and an event on no holiday: by the production calendar, and by the Labour Code's
/// article 112 in years that it does not have.
struct DeadlinesAreWorkingDays: InspectionRule {
  let code = "DAT-08"

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    let inText = Deadline.all(in: document).filter { $0.isLimit(in: document) && Self.isFree($0.date) }.map(\.passage)
    let columns = DayColumn.all(in: document)
    let limits = columns.filter { !$0.isOfEvents }.flatMap { $0.limits(in: document) }
    let events = columns.filter(\.isOfEvents).flatMap { $0.events(in: document) }
    return RuleFinding.grouped(
      "срок приходится на выходной или праздничный день", hint: "назначьте рабочий день по производственному календарю",
      at: inText + limits.filter { Self.isFree($0.date) }.map(\.passage))
      + RuleFinding.grouped(
        "событие назначено на воскресенье или праздничный день", hint: "проверьте число и месяц по календарю",
        // Schools learn on Saturdays, and what takes place need not keep to days off that a decree moved or added.
        at: events.filter { $0.date.weekday == .sunday || PublicHoliday.isHoliday($0.date) }.map(\.passage))
  }

  private static func isFree(_ date: CalendarDate) -> Bool {
    switch ProductionCalendar.kind(of: date) {
    case .dayOff: true
    case .working, .probablyWorking: false
    case .unknown: date.weekday.isWeekend || PublicHoliday.isHoliday(date)
    }
  }
}
