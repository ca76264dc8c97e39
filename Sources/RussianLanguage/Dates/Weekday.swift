/// A day of the week; the week starts on Monday.
package enum Weekday: Int, CaseIterable, Hashable, Sendable {
  /// Понедельник.
  case monday = 1
  /// Вторник.
  case tuesday
  /// Среда.
  case wednesday
  /// Четверг.
  case thursday
  /// Пятница.
  case friday
  /// Суббота.
  case saturday
  /// Воскресенье.
  case sunday

  /// The name in the nominative, in small letters.
  package var russianName: String {
    switch self {
    case .monday: "понедельник"
    case .tuesday: "вторник"
    case .wednesday: "среда"
    case .thursday: "четверг"
    case .friday: "пятница"
    case .saturday: "суббота"
    case .sunday: "воскресенье"
    }
  }

  /// True on Saturday and Sunday; holidays are the production calendar's matter, not this type's.
  package var isWeekend: Bool { self == .saturday || self == .sunday }
}
