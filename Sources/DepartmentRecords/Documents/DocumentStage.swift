/// How far a document in work has come; it goes on one step at a time.
package enum DocumentStage: String, Sendable, Hashable, CaseIterable, Comparable {
  /// Being written: made of the set's data as they are.
  case draft
  /// Everybody who had to has endorsed it.
  case agreed
  /// The head has signed it.
  case signed
  /// It has its number; from now on it never changes.
  case registered
  /// Everybody named has been made acquainted with it.
  case acquainted
  /// It has been sent to those whom it concerns.
  case sent

  /// The word of a page's steps.
  package var russian: String {
    switch self {
    case .draft: "проект"
    case .agreed: "согласован"
    case .signed: "подписан"
    case .registered: "зарегистрирован"
    case .acquainted: "ознакомлены"
    case .sent: "отправлен"
    }
  }

  /// The stage after this; nil for the last.
  package var next: DocumentStage? { Self.allCases.first { $0.rank == rank + 1 } }

  /// The stage that a document goes back to; nil where there is no way back: before the first, and behind registration.
  package var previous: DocumentStage? {
    self < .registered ? Self.allCases.first { $0.rank == rank - 1 } : nil
  }

  private var rank: Int {
    switch self {
    case .draft: 0
    case .agreed: 1
    case .signed: 2
    case .registered: 3
    case .acquainted: 4
    case .sent: 5
    }
  }

  /// Earlier stages come first.
  package static func < (left: DocumentStage, right: DocumentStage) -> Bool { left.rank < right.rank }
}
