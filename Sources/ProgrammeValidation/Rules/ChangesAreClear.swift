import Diagnostics
import ProgrammeModel

/// A change says where and what, once.
enum ChangesAreClear: ProgrammeRule {
  static let code = "STR-17"
  static let severity = Severity.error
  static let summary = "каждое изменение акта говорит, где и что сделать, и только одно"

  static func findings(in subject: RuleSubject) -> [Diagnostic] {
    subject.set.orders.flatMap(\.flattenedItems).flatMap { entry -> [Diagnostic] in
      guard case .amendment(let amendment) = entry.item.content else { return [] }
      return amendment.changes.flatMap(findings)
    }
  }

  private static func findings(about change: ActChange) -> [Diagnostic] {
    guard let action = change.action, change.actionCount == 1 else {
      return [
        finding(
          change.actionCount == 0 ? "в изменении не сказано, что сделать" : "в одном изменении несколько действий",
          hint: change.actionCount == 0
            ? "напишите «изложить: …», «исключить: да» или «слова: …» с «заменить-на: …»"
            : "разделите его на несколько изменений", at: change.path)
      ]
    }
    var findings: [Diagnostic] = []
    if case .addItem(_, let text) = action, text.isEmpty {
      findings.append(finding("у нового пункта нет текста", hint: "добавьте «текст: …»", at: change.path))
    }
    if case .newEdition = action, change.annex == nil {
      findings.append(
        finding(
          "не сказано, какое приложение изложить в новой редакции",
          hint: "добавьте «приложение: 1» или «приложение: да», если оно одно", at: change.path))
    } else if !change.hasPlace, needsPlace(action) {
      findings.append(
        finding(
          "не сказано, что меняется", hint: "добавьте «пункт: 2», «приложение: 1» или «часть: преамбула»",
          at: change.path))
    }
    if change.paragraph != nil, change.item == nil, change.part == nil, change.annex == nil {
      findings.append(
        finding("назван абзац, но не сказано, какого пункта", hint: "добавьте «пункт: …»", at: change.path))
    }
    return findings
  }

  /// Words may change all over the act, an item may be added to it; the rest needs a place.
  private static func needsPlace(_ action: ActChange.Action) -> Bool {
    switch action {
    case .reword, .remove, .addWords: true
    case .addItem, .replace, .removeWords, .newEdition: false
    }
  }
}
