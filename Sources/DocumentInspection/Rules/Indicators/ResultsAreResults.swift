import DocumentRecognition

/// A result is a result, not the action.
struct ResultsAreResults: InspectionRule {
  let code = "IND-10"

  private static let actions: Set<String> = [
    "разработка", "реализация", "проведение", "организация", "осуществление", "подготовка",
  ]

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    var found = ResultEntry.all(in: document).filter { $0.words.first.map(Self.actions.contains) ?? false }.map(
      \.passage)
    for table in document.roadmaps {
      guard let column = table.column(.result) else { continue }
      for row in table.rows {
        guard let cell = document.cell(table, row, column), let passage = document.view.passage(cell),
          cell.merge != .continuation,
          document.paragraphs[passage.paragraph].bodyWords.first.map({ Self.actions.contains($0.folded) }) ?? false
        else { continue }
        found.append(passage)
      }
    }
    return RuleFinding.grouped(
      "результатом названо действие", hint: "скажите, что изменится или какой документ появится", at: found)
  }
}
