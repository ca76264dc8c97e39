import Diagnostics

/// How strict a rule is in a set or for a kind («правила»).
package enum RuleSetting: String, Hashable, Sendable, CaseIterable {
  /// The rule is not asked.
  case off = "выкл"
  /// Its findings are errors.
  case error = "ошибка"
  /// Its findings are warnings.
  case warning = "предупреждение"
  /// Its findings are notes.
  case note = "примечание"

  /// All words that the data may use: the Russian ones, and those that findings have in JSON.
  package static let dataWords = allCases.map(\.rawValue) + allCases.map(\.programWord)

  /// The setting of a word of the data; nil for any other word.
  package init?(dataWord: String) {
    guard let setting = Self.allCases.first(where: { $0.rawValue == dataWord || $0.programWord == dataWord }) else {
      return nil
    }
    self = setting
  }

  private var programWord: String { severity?.rawValue ?? "off" }

  /// The severity; nil when the rule is off.
  package var severity: Severity? {
    switch self {
    case .off: nil
    case .error: .error
    case .warning: .warning
    case .note: .note
    }
  }
}
