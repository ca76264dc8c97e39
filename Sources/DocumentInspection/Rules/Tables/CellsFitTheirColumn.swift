import DocumentRecognition

/// A cell holds what its column is for: no person among schools, a number of those reached.
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
        "охват назван без числа", hint: "назовите, скольких: «38 педагогов», «4 школы»", at: uncounted(document))
  }

  private static let vague = WordStems([
    "много", "мало", "немало", "несколько", "некотор", "большинств", "част", "ряд", "многие", "больш",
  ])

  /// «Много» in a report's column of those reached.
  private func uncounted(_ document: RecognisedDocument) -> [Passage] {
    DoneMeasures.all(in: document).flatMap { measures in
      measures.table.rows.compactMap { row in measures.coverage.flatMap { document.cell(measures.table, row, $0) } }
        .filter { cell in
          let words = cell.paragraphs.flatMap { document.paragraphs[$0].words }
          return cell.merge != .continuation && !words.contains(where: \.isFigures)
            && words.first.map(Self.vague.hold) == true
        }.compactMap { document.view.passage($0) }
    }
  }
}
