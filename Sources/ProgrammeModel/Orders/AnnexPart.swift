/// A part of the set that an order may approve and that becomes its annex; the raw value is the part's key, or the name
/// of a view of one.
package enum AnnexPart: String, Hashable, Sendable, CaseIterable {
  /// The programme.
  case programme = "программа"
  /// The programme's passport alone, a view of `программа`.
  case passport = "паспорт"
  /// A school's own programme, a view of `программа`.
  case transitionProgramme = "программа-перехода"
  /// A programme with strategies for groups of schools, a view of `программа`.
  case supportProgramme = "программа-поддержки"
  /// The roadmap.
  case roadmap = "дорожная-карта"
  /// Another plan of measures.
  case actionPlan = "план-мероприятий"
  /// The list of schools.
  case schoolList = "перечень-школ"
  /// The scheme of cooperation.
  case scheme = "схема-взаимодействия"
  /// The list of base schools.
  case baseSchools = "перечень-базовых-школ"
  /// A statute («положение»).
  case statute = "положение"
  /// The monitoring of the contingent.
  case contingentMonitoring = "мониторинг-контингента"

  /// True for the programme as a whole under any of its names.
  package var isProgramme: Bool { self == .programme || self == .transitionProgramme || self == .supportProgramme }

  /// The beginnings of the words by which an order's title may name it.
  package var titleStems: [String] {
    switch self {
    case .programme, .transitionProgramme, .supportProgramme: ["программ"]
    case .passport: ["паспорт"]
    case .roadmap: ["план", "дорожн"]
    case .actionPlan: ["план"]
    case .schoolList, .baseSchools: ["переч", "списк"]
    case .statute: ["положени"]
    case .scheme: ["схем"]
    case .contingentMonitoring: ["мониторинг"]
    }
  }
}
