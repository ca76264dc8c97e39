/// The six cases of Russian, in the order of the school grammar.
package enum GrammaticalCase: Int, CaseIterable, Hashable, Sendable {
  /// Кто? что?
  case nominative
  /// Кого? чего?
  case genitive
  /// Кому? чему?
  case dative
  /// Кого? что?
  case accusative
  /// Кем? чем?
  case instrumental
  /// О ком? о чём?
  case prepositional

  /// The name that a clerk knows the case by, as it stands in data and filters.
  package var russianName: String {
    switch self {
    case .nominative: "именительный"
    case .genitive: "родительный"
    case .dative: "дательный"
    case .accusative: "винительный"
    case .instrumental: "творительный"
    case .prepositional: "предложный"
    }
  }
}
