import Diagnostics

/// Whoever is named by an item is told what to do, there or in the subitems.
enum InstructionsHaveTasks: ProgrammeRule {
  static let code = "KEY-03"
  static let severity = Severity.error
  static let summary = "в пункте с исполнителем есть поручение или подпункты"

  static func findings(in subject: RuleSubject) -> [Diagnostic] {
    subject.set.orders.flatMap(\.flattenedItems).compactMap { entry in
      guard case .instruction(let instruction) = entry.item.content, instruction.assignment == nil,
        entry.item.subitems.isEmpty
      else { return nil }
      return finding(
        "исполнитель назван, а что ему поручено — нет", hint: "добавьте «поручение: …» или «подпункты»",
        at: entry.item.assignmentPath)
    }
  }
}
