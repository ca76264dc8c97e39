/// Gender, with the plural beside the three: what predicates and adjectives agree with.
package enum GrammaticalGender: Hashable, Sendable, CaseIterable {
  /// План утверждён.
  case masculine
  /// Программа утверждена.
  case feminine
  /// Положение утверждено.
  case neuter
  /// Правила утверждены.
  case plural
}
