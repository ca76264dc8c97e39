/// Participles in their full form, which agree with the thing that they stand behind.
package enum FullParticiple {
  /// «Положение, утверждённое приказом»: accusative of a thing.
  package static func approvedAccusative(_ gender: GrammaticalGender) -> String {
    switch gender {
    case .masculine: "утверждённый"
    case .feminine: "утверждённую"
    case .neuter: "утверждённое"
    case .plural: "утверждённые"
    }
  }

  /// «Признать утратившим силу приказ»: instrumental.
  package static func lostInstrumental(_ gender: GrammaticalGender) -> String {
    switch gender {
    case .masculine, .neuter: "утратившим"
    case .feminine: "утратившей"
    case .plural: "утратившими"
    }
  }
}
