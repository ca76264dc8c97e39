import Diagnostics
import ProgrammeModel
import RussianLanguage

/// One task that somebody has by some day: an order's item or a roadmap's measure, for one executor.
package struct ControlEntry: Hashable, Sendable {
  /// How the task stands on the day of control; the raw value is a word for programs.
  package enum State: String, Hashable, Sendable, CaseIterable {
    /// The last day has passed, and nothing says that it is done.
    case overdue
    /// The time runs.
    case current
    /// The time has not begun.
    case upcoming
    /// The deadline names no day.
    case undated
    /// It is done.
    case done

    /// The word that a clerk reads.
    package var russian: String {
      switch self {
      case .overdue: "просрочено"
      case .current: "срок идёт"
      case .upcoming: "предстоит"
      case .undated: "без даты"
      case .done: "исполнено"
      }
    }
  }

  /// Who answers for it; nil when the data name nobody.
  package let executor: String?
  /// The document that asks for it: «приказ № 63/6 от 14.07.2020, пункт 2».
  package let document: String
  /// What is to be done.
  package let task: String
  /// The deadline in its consistent form; nil when there is none.
  package let deadline: String?
  /// The last day; nil when the deadline names none.
  package let due: CalendarDate?
  /// How it stands.
  package let state: State
  /// What the data say of its execution.
  package let execution: Execution?
  /// Where it stands in the data.
  package let path: FieldPath

  /// True when it was done after its last day.
  package var isLate: Bool {
    guard let due, let done = execution?.date else { return false }
    return done > due
  }
}
