import DocumentRecognition
import RussianLanguage

/// A row's period fits the year heading that it stands under.
struct RowsFitTheirHeading: InspectionRule {
  let code = "DAT-15"

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    var found: [Passage] = []
    for table in document.roadmaps {
      guard let column = table.column(.period) else { continue }
      let end = document.termEnd(of: table)
      for group in table.groups where group.row >= 0 {
        guard case .year(let year) = YearContext(heading: group.text) else { continue }
        for row in group.rows {
          guard let cell = document.cell(table, row, column), cell.merge != .continuation, !document.view.isEmpty(cell),
            let passage = document.view.passage(cell)
          else { continue }
          let text = end.map { document.term(table, row, start: column, end: $0) }
          let period = PeriodParser.parse(text ?? document.view.text(of: cell), context: .year(year))
          let years = period.spans.flatMap { [$0.from?.year, $0.to?.year] }.compactMap(\.self)
          if years.contains(where: { $0 != year }) { found.append(passage) }
        }
      }
    }
    return RuleFinding.grouped(
      "срок строки не умещается в год, под которым она стоит",
      hint: "перенесите строку под свой год или исправьте срок", at: found)
  }
}
