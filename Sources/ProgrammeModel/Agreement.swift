/// What a participle agrees with: «УТВЕРЖДЁН», «УТВЕРЖДЕНА», «УТВЕРЖДЕНО», «УТВЕРЖДЕНЫ» (ГОСТ Р 7.0.97, гриф утверждения).
package enum Agreement: String, Hashable, Sendable, CaseIterable {
  /// План.
  case masculine = "мужской"
  /// Программа.
  case feminine = "женский"
  /// Положение.
  case neuter = "средний"
  /// Правила.
  case plural = "множественное"
}
