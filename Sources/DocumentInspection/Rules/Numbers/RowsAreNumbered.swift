import DocumentRecognition

/// Every row of a numbered table has its number.
struct RowsAreNumbered: InspectionRule {
  let code = "NUM-09"

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    var found: [Passage] = []
    for table in document.tables {
      guard let column = table.column(.number) else { continue }
      let cells = table.rows.compactMap { row in document.cell(table, row, column).map { (row, $0) } }
      let empty = cells.filter { isBare(document, $0.1) }
      guard empty.count < cells.count else { continue }
      for (row, _) in empty where !document.isTorn(table, row) && !document.isTotal(table, row) {
        let shown = document.view.tables[table.table].rows[row].cells.first {
          !document.view.isEmpty($0) && $0.merge != .continuation
        }
        if let passage = shown.flatMap({ document.view.passage($0) }) { found.append(passage) }
      }
    }
    return RuleFinding.grouped(
      "у строки таблицы нет номера", hint: "пронумеруйте строку или объедините её с предыдущей", at: found)
  }

  private func isBare(_ document: RecognisedDocument, _ cell: DocumentTable.Cell) -> Bool {
    cell.merge == .none && document.view.isEmpty(cell)
      && cell.paragraphs.allSatisfy { document.paragraphs[$0].label == nil }
  }
}
