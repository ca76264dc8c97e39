import RussianLanguage

extension RecognisedDocument {
  /// The period cells of a table.
  package func periods(of table: RecognisedTable) -> [PeriodCell] { periods[table.table] ?? [] }

  /// The period cells of all tables as they stand in the view.
  func readPeriods() -> [Int: [PeriodCell]] {
    Dictionary(tables.map { ($0.table, read($0)) }, uniquingKeysWith: { first, _ in first })
  }

  private func read(_ table: RecognisedTable) -> [PeriodCell] {
    guard let column = table.column(.period) else { return [] }
    return table.groups.flatMap { group in
      group.rows.compactMap { row in
        guard let cell = cell(table, row, column), cell.merge != .continuation, !view.isEmpty(cell),
          let passage = view.passage(cell)
        else { return nil }
        let period = PeriodParser.parse(view.text(of: cell), context: group.years)
        return PeriodCell(row: row, passage: passage, period: period, years: group.years)
      }
    }
  }
}
