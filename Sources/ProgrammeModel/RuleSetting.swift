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
