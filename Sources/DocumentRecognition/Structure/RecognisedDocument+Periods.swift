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
    return table.groups.flatMap { group -> [PeriodCell] in
      // The rows of a group mostly share a few terms.
      var known: [String: Period] = [:]
      return group.rows.compactMap { row -> PeriodCell? in
        guard let cell = cell(table, row, column), cell.merge != .continuation, !view.isEmpty(cell),
          let passage = view.passage(cell)
        else { return nil }
        let text = view.text(of: cell)
        let period = known[text] ?? PeriodParser.parse(text, context: group.years)
        known[text] = period
        return PeriodCell(row: row, passage: passage, period: period, years: group.years)
      }
    }
  }
}
