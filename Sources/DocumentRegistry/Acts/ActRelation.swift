/// What one act does to another.
package enum ActRelation: String, Sendable, Hashable, CaseIterable {
  /// Changes its text.
  case amends
  /// Ends it.
  case repeals

  /// «изменяет», as the act says of itself.
  package var russian: String {
    switch self {
    case .amends: "изменяет"
    case .repeals: "отменяет"
    }
  }

  /// «изменён», as the other is said of.
  package var passive: String {
    switch self {
    case .amends: "изменён"
    case .repeals: "отменён"
    }
  }
}
