import DocumentRecognition

extension RecognisedDocument {
  /// True for a row that only goes on with the one above: one shown cell, begun with a small letter.
  func isTorn(_ table: RecognisedTable, _ row: Int) -> Bool {
    let cells = view.tables[table.table].rows[row].cells
    let shown = cells.filter { !view.isEmpty($0) }
    guard shown.count == 1, cells.count >= 3, let cell = shown.first,
      !cells.contains(where: { $0.merge == .continuation }), let passage = view.passage(cell),
      let first = paragraphs[passage.paragraph].character(after: 0)
    else { return false }
    return CharacterClass.isSmall(first)
  }

  /// The title of the annex or paper that a table stands in.
  func paperTitle(around table: RecognisedTable) -> [Int] {
    let first = view.tables[table.table].rows.first?.cells.first?.paragraphs.first ?? 0
    return annexes.first { $0.range.contains(first) }?.title ?? title
  }

  private static let totals = WordStems(words: ["итого", "всего"])

  /// True for a row of sums, which is no entry of its table: «Итого», «Всего по разделу».
  func isTotal(_ table: RecognisedTable, _ row: Int) -> Bool {
    let shown = view.tables[table.table].rows[row].cells.first { !view.isEmpty($0) }
    let first = shown?.paragraphs.first { !paragraphs[$0].isBlank }
    return first.flatMap { paragraphs[$0].words.first }.map(Self.totals.hold) ?? false
  }

  private static let expenses = WordStems(["финансир", "расход", "тыс", "стоимост"])

  /// True for measures with their money: the columns of years or sums stand for terms and results.
  func isOfExpenses(_ table: RecognisedTable) -> Bool {
    view.tables[table.table].rows.prefix(max(1, table.headerRows)).flatMap(\.cells).contains { cell in
      cell.paragraphs.contains { paragraphs[$0].words.contains(where: Self.expenses.hold) }
    }
  }
}
