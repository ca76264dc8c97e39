import DocumentRecognition

/// A cell holds what its column is for: no person among schools.
struct CellsFitTheirColumn: InspectionRule {
  let code = "TAB-03"

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    var found: [Passage] = []
    for table in document.tables {
      for column in 0..<table.columns.count where table.columns[column] == .school {
        let cells = table.rows.compactMap { document.cell(table, $0, column) }.filter {
          !document.view.isEmpty($0) && $0.merge != .continuation
        }
        let persons = cells.filter { cell in
          guard let index = cell.paragraphs.first(where: { !document.paragraphs[$0].isBlank }) else { return false }
          let paragraph = document.paragraphs[index]
          return paragraph.persons.first.map { $0.range.lowerBound <= paragraph.bodyStart + 1 }
            ?? false
        }
        if persons.count * 2 < cells.count { found += persons.compactMap { document.view.passage($0) } }
      }
    }
    return RuleFinding.grouped(
      "в столбце школ стоит человек", hint: "впишите школу, а человека — в столбец ответственных", at: found)
  }
}
