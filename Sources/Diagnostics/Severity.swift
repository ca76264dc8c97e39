/// How grave a finding is; the only three grades that the product knows.
package enum Severity: String, Sendable, Hashable, Codable, CaseIterable, Comparable {
  /// Withholds the document: «ошибка».
  case error
  /// Lets the document through, but somebody should look: «предупреждение».
  case warning
  /// Says what was done or assumed: «примечание».
  case note

  /// The Russian word that a clerk reads before the message.
  package var russian: String {
    switch self {
    case .error: "ошибка"
    case .warning: "предупреждение"
    case .note: "примечание"
    }
  }

  private var rank: Int {
    switch self {
    case .error: 0
    case .warning: 1
    case .note: 2
    }
  }

  /// Graver findings come first.
  package static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }
}
