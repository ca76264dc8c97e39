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

  /// A plan of work or a schedule says when and who; a road map says what comes of it too.
  private func isPlanOfWork(_ table: RecognisedTable, _ document: RecognisedDocument) -> Bool {
    let words = (table.title + document.paperTitle(around: table)).flatMap {
      document.paragraphs[$0].words.map(\.folded)
    }
    return zip(words, words.dropFirst()).contains { $0 == "план" && $1 == "работы" }
      || words.contains { ["график", "план-график"].contains($0) }
  }

  /// Where another sort of table says it otherwise: a report looks back and names nobody, a contract's annex leaves results
  /// to its text, a table of expenses gives sums by years.
  private func isElsewhere(
    _ column: RecognisedTable.Column, _ table: RecognisedTable, _ document: RecognisedDocument
  ) -> Bool {
    switch column {
    case .responsible: document.kind == .report
    case .result: document.kind == .contract || document.isOfExpenses(table) || isPlanOfWork(table, document)
    case .period: document.isOfExpenses(table)
    default: false
    }
  }
}
