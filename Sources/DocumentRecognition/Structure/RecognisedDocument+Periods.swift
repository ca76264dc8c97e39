import RussianLanguage

extension RecognisedDocument {
  /// The period cells of a table.
  package func periods(of table: RecognisedTable) -> [PeriodCell] { periods[table.table] ?? [] }

  /// The period cells of all tables as they stand in the view.
  func readPeriods() -> [Int: [PeriodCell]] {
    Dictionary(tables.map { ($0.table, read($0)) }, uniquingKeysWith: { first, _ in first })
  }

  private static let beginnings = ["начал"]
  private static let ends = ["конец", "оконч", "заверш"]

  /// The column with the ends of the terms that begin in the column before it: «начало», «конец»; nil where one column has
  /// whole terms.
  package func termEnd(of table: RecognisedTable) -> Int? {
    guard table.headerRows > 0, let start = table.column(.period), table.columns.indices.contains(start + 1),
      table.columns[start + 1] == .period
    else { return nil }
    func names(_ column: Int, _ stems: [String]) -> Bool {
      let header = header(table, column)
      return stems.contains(where: header.holds)
    }
    let isPair =
      names(start, Self.beginnings) && !names(start, Self.ends) && names(start + 1, Self.ends)
      && !names(start + 1, Self.beginnings)
    return isPair ? start + 1 : nil
  }

  /// The term of a row whose beginning and end stand in cells of their own: «сентябрь 2027 – октябрь 2027».
  package func term(_ table: RecognisedTable, _ row: Int, start: Int, end: Int) -> String {
    guard let first = cell(table, row, start), let last = cell(table, row, end) else { return "" }
    let texts = first.column == last.column ? [text(table, row, start)] : [start, end].map { text(table, row, $0) }
    return texts.filter { !$0.isEmpty }.joined(separator: " – ")
  }

  private func read(_ table: RecognisedTable) -> [PeriodCell] {
    guard let column = table.column(.period) else { return [] }
    if let end = termEnd(of: table) { return pairs(table, column, end) }
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

  private func pairs(_ table: RecognisedTable, _ start: Int, _ end: Int) -> [PeriodCell] {
    table.groups.flatMap { group in
      group.rows.compactMap { row in
        let shown = [start, end].compactMap { cell(table, row, $0) }.first {
          $0.merge != .continuation && !view.isEmpty($0)
        }
        guard let passage = shown.flatMap({ view.passage($0) }) else { return nil }
        let period = PeriodParser.parse(term(table, row, start: start, end: end), context: group.years)
        return PeriodCell(row: row, passage: passage, period: period, years: group.years)
      }
    }
  }
}
