import RussianLanguage

extension ServiceEnvironment {
  /// The day that it is by the clock of the department.
  var today: CalendarDate? {
    let local = now() + configuration.hoursFromUTC * 3600
    return CalendarDate(dayNumber: Int(local / 86_400))
  }
}
