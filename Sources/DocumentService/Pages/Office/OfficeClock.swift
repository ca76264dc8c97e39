import Foundation
import RussianLanguage

extension ServiceEnvironment {
  /// The day that it is where the service runs.
  var today: CalendarDate? { Self.day(of: now()) }

  /// The day of a moment (seconds since 1970) where the service runs.
  static func day(of moment: Int64) -> CalendarDate? {
    CalendarDate(dayNumber: Int((moment + offset(at: moment)).flooredQuotient(by: 86_400)))
  }

  /// «14.07.2020, 9:05»: a moment as a page shows it.
  static func words(for moment: Int64) -> String {
    let local = moment + offset(at: moment)
    let seconds = local - local.flooredQuotient(by: 86_400) * 86_400
    let minutes = seconds / 60 % 60
    return "\(day(of: moment)?.digits ?? ""), \(seconds / 3600):\(minutes < 10 ? "0" : "")\(minutes)"
  }

  private static func offset(at moment: Int64) -> Int64 {
    Int64(TimeZone.current.secondsFromGMT(for: Date(timeIntervalSince1970: Double(moment))))
  }
}

extension Int64 {
  fileprivate func flooredQuotient(by divisor: Int64) -> Int64 {
    let quotient = self / divisor
    return self % divisor < 0 ? quotient - 1 : quotient
  }
}
