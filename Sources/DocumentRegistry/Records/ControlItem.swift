import RussianLanguage

/// A task of an act under control («контроль исполнения»).
package struct ControlItem: Sendable, Hashable, Identifiable {
  /// How a task stands on a day.
  package enum State: String, Sendable, Hashable, CaseIterable {
    /// The day has passed and it is not done.
    case overdue
    /// It is not done and need not be yet.
    case open
    /// It is done.
    case done

    /// The word for it.
    package var russian: String {
      switch self {
      case .overdue: "просрочено"
      case .open: "в работе"
      case .done: "исполнено"
      }
    }
  }

  /// The number in the database and in addresses.
  package let id: Int64
  /// The entry of the act.
  package let entry: Int64
  /// The printed number of the act.
  package let number: String
  /// The date of the act.
  package let date: CalendarDate
  /// The place among the act's tasks, from 1.
  package let position: Int
  /// What is to be done.
  package let task: String
  /// Who does it; may be empty.
  package let executor: String
  /// The last day.
  package let due: CalendarDate
  /// The day on which it was done; nil while it is not.
  package let done: CalendarDate?
  /// What shows that it was done; may be empty.
  package let evidence: String

  /// How it stands on a day.
  package func state(on day: CalendarDate) -> State {
    if done != nil { return .done }
    return due < day ? .overdue : .open
  }

  /// True when it was done after its last day.
  package var isLate: Bool { done.map { due < $0 } ?? false }
}
