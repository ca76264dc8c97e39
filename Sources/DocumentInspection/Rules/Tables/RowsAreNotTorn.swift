import DocumentRecognition

/// A row is not torn in two at the end of a page.
struct RowsAreNotTorn: InspectionRule {
  let code = "TAB-04"

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    var found: [Passage] = []
    for table in document.tables where table.role != .layout && table.role != .passport {
      for (position, row) in document.view.tables[table.table].rows.enumerated().dropFirst(max(1, table.headerRows)) {
        let shown = row.cells.filter { !document.view.isEmpty($0) }
        guard shown.count == 1, row.cells.count >= 3, let cell = shown.first,
          !row.cells.contains(where: { $0.merge == .continuation }), position > 0,
          let passage = document.view.passage(cell),
          let first = document.paragraphs[passage.paragraph].character(after: 0), CharacterClass.isSmall(first)
        else { continue }
        found.append(passage)
      }
    }
    return RuleFinding.grouped(
      "строка таблицы разорвана: её продолжение стало отдельной строкой", hint: "соедините обе строки в одну", at: found
    )
  }
}
