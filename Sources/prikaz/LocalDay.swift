import Foundation
import RussianLanguage

/// The day on this computer; the only place where a command asks for it.
enum LocalDay {
  /// Today.
  static var today: CalendarDate? {
    let parts = Calendar(identifier: .gregorian).dateComponents([.year, .month, .day], from: Date())
    guard let year = parts.year, let month = parts.month, let day = parts.day else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }
}
