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
}
