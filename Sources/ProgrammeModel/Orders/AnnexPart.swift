/// A part of the set that an order may approve and that becomes its annex; the raw value is the part's key.
package enum AnnexPart: String, Hashable, Sendable, CaseIterable {
  /// The programme.
  case programme = "программа"
  /// The programme's passport alone, a view of `программа`.
  case passport = "паспорт"
  /// The roadmap.
  case roadmap = "дорожная-карта"
  /// The scheme of cooperation.
  case scheme = "схема-взаимодействия"
  /// The list of base schools.
  case baseSchools = "перечень-базовых-школ"
  /// A statute («положение»).
  case statute = "положение"
}
