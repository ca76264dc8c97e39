import DocumentRecognition

/// A cell holds what its column is for: no person among schools, a number of people in «Охват».
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
      + RuleFinding.grouped(
        "охват назван без числа", hint: "скажите, сколько: 38 педагогов, 4 школы",
        at: document.tables.flatMap { vagueReach(of: $0, document) })
  }

  private static let reach = WordStems(["охват", "охвач"])
  private static let vague: Set<String> = ["много", "мало", "несколько", "ряд", "часть", "большинство", "многие"]

  /// «Много» under «Охват».
  private func vagueReach(of table: RecognisedTable, _ document: RecognisedDocument) -> [Passage] {
    guard table.headerRows > 0 else { return [] }
    return table.columns.indices.filter { column in
      document.headerWords(table, column).contains(where: Self.reach.hold)
    }.flatMap { column in
      table.rows.compactMap { document.cell(table, $0, column) }.flatMap(\.paragraphs).filter { index in
        let words = document.paragraphs[index].words
        return words.first.map { Self.vague.contains($0.folded) } ?? false && !words.contains(where: \.isFigures)
      }.map(document.view.passage)
    }
  }
}
