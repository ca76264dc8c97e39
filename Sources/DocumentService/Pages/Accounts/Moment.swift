import Foundation

/// A moment as pages show it: `21.11.2026, 14:05`, by the clock of the service's machine.
enum Moment {
  static func words(_ seconds: Int64) -> String {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .current
    let date = Date(timeIntervalSince1970: TimeInterval(seconds))
    let parts = calendar.dateComponents([.year, .month, .day, .hour, .minute], from: date)
    func two(_ number: Int?) -> String { (number ?? 0) < 10 ? "0\(number ?? 0)" : "\(number ?? 0)" }
    return "\(two(parts.day)).\(two(parts.month)).\(parts.year ?? 0), \(two(parts.hour)):\(two(parts.minute))"
  }
}
