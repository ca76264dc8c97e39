import DocumentRecognition

/// No key cell of a plan or a scheme is empty.
struct KeyCellsAreFilled: InspectionRule {
  let code = "TAB-02"

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    var found: [Passage] = []
    for table in document.tables where [.roadmap, .scheme, .list].contains(table.role) {
      for row in table.rows where !document.isTotal(table, row) {
        let cells = document.view.tables[table.table].rows[row].cells
        guard cells.filter({ !document.view.isEmpty($0) }).count >= 2 else { continue }
        for cell in cells
        where cell.merge == .none && document.view.isEmpty(cell) && table.columns.indices.contains(cell.column) {
          guard [.activity, .period, .result, .school].contains(table.columns[cell.column]),
            let passage = document.view.passage(cell)
          else { continue }
          found.append(passage)
        }
      }
    }
    for table in document.tables where table.role == .indicators {
      let figures = TableFigures(table, in: document)
      for row in table.rows where !document.isTotal(table, row) {
        // A target that is given for some years lacks the others.
        let cells = figures.yearColumns.compactMap { document.cell(table, row, $0) }
        let empty = cells.filter { $0.merge == .none && document.view.isEmpty($0) }
        guard cells.count >= 2, empty.count == 1 else { continue }
        found += empty.compactMap { document.view.passage($0) }
      }
    }
    for table in document.tables where ![.roadmap, .scheme, .list, .indicators].contains(table.role) {
      guard DayColumn.all(of: table, in: document).contains(where: \.isOfEvents) else { continue }
      found += emptyCells(ofEvents: table, document)
    }
    return RuleFinding.grouped(
      "пустая ячейка в значимом столбце", hint: "заполните её или объедините с верхней", at: found)
  }

  /// «Мероприятие | Дата | Охват | Документ»: what has taken place has all of these.
  private func emptyCells(ofEvents table: RecognisedTable, _ document: RecognisedDocument) -> [Passage] {
    table.rows.filter { !document.isTotal(table, $0) }.flatMap { row -> [Passage] in
      let cells = document.view.tables[table.table].rows[row].cells
      guard cells.filter({ !document.view.isEmpty($0) }).count >= 2 else { return [] }
      return cells.filter { cell in
        cell.merge == .none && document.view.isEmpty(cell) && table.columns.indices.contains(cell.column)
          && table.columns[cell.column] != .note && table.columns[cell.column] != .number
      }.compactMap { document.view.passage($0) }
    }
  }
}
