import DocumentRecognition

/// A road map has number, measure, term, responsible person and result, and its period in the title.
struct RoadmapHasItsColumns: InspectionRule {
  let code = "STR-05"

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    document.roadmaps.compactMap { table in
      guard table.rows.count >= 3 else { return nil }
      let demanded: [(RecognisedTable.Column, String)] = [
        (.number, "номер"), (.period, "срок"), (.responsible, "ответственный"), (.result, "результат"),
      ]
      let missing = demanded.filter { column, _ in
        table.column(column) == nil && !isElsewhere(column, table, document)
          && !(column == .result && (table.column(.indicator) != nil || table.column(.criterion) != nil))
      }
      let header = document.view.tables[table.table].rows.first?.cells ?? []
      guard !missing.isEmpty, !header.isEmpty else { return nil }
      return RuleFinding(
        "в плане мероприятий нет столбцов: \(missing.map(\.1).joined(separator: ", "))",
        hint: "столбцы: № · мероприятие · срок · ответственный · результат",
        at: header.compactMap { document.view.passage($0) })
    }
  }

  /// Where another sort of table says it otherwise: a report looks back and names nobody, a contract's annex leaves results
  /// to its text, a table of expenses gives sums by years.
  private func isElsewhere(
    _ column: RecognisedTable.Column, _ table: RecognisedTable, _ document: RecognisedDocument
  ) -> Bool {
    switch column {
    case .responsible: document.kind == .report
    case .result: document.kind == .contract || document.isOfExpenses(table)
    case .period: document.isOfExpenses(table)
    default: false
    }
  }
}
