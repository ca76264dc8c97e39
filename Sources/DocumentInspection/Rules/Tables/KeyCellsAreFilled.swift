import DocumentRecognition

/// No key cell of a plan or a scheme is empty.
struct KeyCellsAreFilled: InspectionRule {
  let code = "TAB-02"

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    var found: [Passage] = []
    for table in document.tables where [.roadmap, .scheme, .list].contains(table.role) {
      let ends = document.termEnd(of: table)
      for row in table.rows where !document.isTotal(table, row) {
        let cells = document.view.tables[table.table].rows[row].cells
        guard cells.filter({ !document.view.isEmpty($0) }).count >= 2 else { continue }
        for cell in cells
        where cell.merge == .none && document.view.isEmpty(cell) && table.columns.indices.contains(cell.column) {
          guard [.activity, .period, .result, .school].contains(table.columns[cell.column]),
            let passage = document.view.passage(cell), !isTold(cell, row, table, ends, document)
          else { continue }
          found.append(passage)
        }
      }
    }
    found += grounds(document)
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
      "пустая ячейка в значимом столбце", hint: "заполните её или объедините с верхней",
      at: found.withoutRepetitions)
      + RuleFinding.grouped(
        "пустая строка в таблице", hint: "заполните её или удалите", at: blankRows(document))
  }

  /// The empty grounds of a list that gives those of its other schools.
  private func grounds(_ document: RecognisedDocument) -> [Passage] {
    document.tables.filter { $0.role == .list }.flatMap { table -> [Passage] in
      guard let column = table.column(.ground) else { return [] }
      let cells = table.rows.filter { !document.isTotal(table, $0) }.compactMap { document.cell(table, $0, column) }
      let empty = cells.filter { $0.merge == .none && document.view.isEmpty($0) }
      return empty.count * 2 <= cells.count ? empty.compactMap { document.view.passage($0) } : []
    }
  }

  /// A row without a word among filled ones; in a form to be filled in there are many such.
  private func blankRows(_ document: RecognisedDocument) -> [Passage] {
    document.tables.filter { [.roadmap, .scheme, .list, .indicators].contains($0.role) }.flatMap { table -> [Passage] in
      let rows = document.view.tables[table.table].rows
      let blank = rows.indices.dropFirst(table.headerRows).filter { row in
        rows[row].cells.count >= 2 && rows[row].cells.allSatisfy { $0.merge == .none && document.view.isEmpty($0) }
      }
      guard !table.rows.isEmpty, blank.count == 1 || blank.count * 3 <= table.rows.count else { return [] }
      return blank.compactMap { row in rows[row].cells.first.flatMap { document.view.passage($0) } }
    }
  }

  /// True for half of a term whose other half says all: «постоянно» under «начало», a single day.
  private func isTold(
    _ cell: DocumentTable.Cell, _ row: Int, _ table: RecognisedTable, _ end: Int?, _ document: RecognisedDocument
  ) -> Bool {
    guard let end, [end - 1, end].contains(cell.column) else { return false }
    // Two empty halves are one empty term.
    return cell.column == end || !document.text(table, row, end).isEmpty
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
