import Diagnostics
import ProgrammeModel

/// Whoever is named by an item is told what to do, there or in the subitems; without anybody named the task is there.
enum InstructionsHaveTasks: ProgrammeRule {
  static let code = "KEY-03"
  static let severity = Severity.error
  static let summary = "в пункте с исполнителем есть поручение или подпункты, в пункте без него — поручение"

  static func findings(in subject: RuleSubject) -> [Diagnostic] {
    let decisions = subject.set.minutes.flatMap(\.questions).flatMap(\.decisions).flatMap { $0.flattened() }
    return (subject.set.orders.flatMap(\.flattenedItems) + decisions).compactMap { finding(of: $0.item) }
  }

  private static func finding(of item: OrderItem) -> Diagnostic? {
    guard case .instruction(let instruction) = item.content, instruction.assignment == nil else { return nil }
    switch (instruction.executors.isEmpty, item.subitems.isEmpty) {
    case (false, false): return nil
    case (false, true):
      return finding(
        "исполнитель назван, а что ему поручено — нет", hint: "добавьте «поручение: …» или «подпункты»",
        at: item.assignmentPath)
    case (true, false):
      return finding(
        "над подпунктами нет ни исполнителя, ни текста", hint: "добавьте «исполнитель: …» или «текст: …»",
        at: item.path)
    case (true, true):
      return finding("в пункте не сказано, что поручено", hint: "добавьте «поручение: …»", at: item.path)
    }
  }
}
