import DocumentRecognition

/// A row is not torn in two at the end of a page.
struct RowsAreNotTorn: InspectionRule {
  let code = "TAB-04"

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    var found: [Passage] = []
    for table in document.tables where table.role != .layout && table.role != .passport {
      for row in document.view.tables[table.table].rows.indices.dropFirst(table.headerRows) {
        // The first row of a table without a header may be a heading in small letters.
        guard row > 0 || table.role != .other, document.isTorn(table, row) else { continue }
        let shown = document.view.tables[table.table].rows[row].cells.first { !document.view.isEmpty($0) }
        if let passage = shown.flatMap({ document.view.passage($0) }) { found.append(passage) }
      }
    }
    return RuleFinding.grouped(
      "строка таблицы разорвана: её продолжение стало отдельной строкой", hint: "соедините обе строки в одну", at: found
    )
  }
}
