import ProgrammeModel
import RussianLanguage

/// Where a deadline goes that would end on a day off.
enum WorkingDay {
  /// The nearest day of the same year on which people work, the later one of two; nil when the calendar knows none.
  static func nearest(to day: CalendarDate) -> CalendarDate? {
    let around = [ProductionCalendar.workingDay(after: day), ProductionCalendar.workingDay(before: day)]
    return around.compactMap(\.self).filter { $0.year == day.year }
      .min { abs($0.dayNumber - day.dayNumber) < abs($1.dayNumber - day.dayNumber) }
  }

  /// What day it is, for a reason: «воскресенье», «четверг, праздник или перенесённый выходной».
  static func name(of day: CalendarDate) -> String {
    day.weekday.isWeekend ? day.weekday.russianName : "\(day.weekday.russianName), нерабочий день"
  }
}
