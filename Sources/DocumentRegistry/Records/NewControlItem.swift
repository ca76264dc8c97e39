import Diagnostics
import RussianLanguage

/// A task to be put under control.
package struct NewControlItem: Sendable, Hashable {
  /// What is to be done.
  package var task: String
  /// Who does it; may be empty.
  package var executor: String
  /// The last day.
  package var due: CalendarDate

  /// A task.
  package init(task: String, executor: String, due: CalendarDate) {
    self.task = task
    self.executor = executor
    self.due = due
  }

  static func findings(in items: [NewControlItem]) -> [Diagnostic] {
    items.enumerated().compactMap { index, item in
      let task = FoldedText.trimmed(item.task)
      guard task.isEmpty || task.count > 2000 || item.executor.count > 500 else { return nil }
      return Diagnostic(
        "REG-19", .error, "поручение \(index + 1): нет текста, или он длиннее 2000 знаков",
        hint: "текст поручения, исполнитель и срок")
    }
  }
}
