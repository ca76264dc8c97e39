import DocumentRecognition

/// A plan or a programme says for which years it is.
struct PlansStateTheirPeriod: InspectionRule {
  let code = "DAT-18"

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    document.roadmaps.compactMap { table in
      let title = table.title.isEmpty ? titleAbove(document, table) : table.title
      let titles = title + (document.order?.title ?? []) + document.title
      let isDated = titles.contains { index in document.paragraphs[index].words.contains { YearRangeScanner.isYear($0) }
      }
      let isGrouped = table.groups.contains { $0.years != .none }
      let hasYears = document.periods(of: table).contains { !$0.period.spans.isEmpty }
      guard !isDated, !isGrouped, !hasYears, table.rows.count >= 3 else { return nil }
      let place = title.first ?? document.view.tables[table.table].rows.first?.cells.first?.paragraphs.first
      guard let place else { return nil }
      return RuleFinding(
        "план не говорит, на какой период он составлен", hint: "назовите годы в заголовке: «на 2021–2023 годы»",
        at: [document.view.passage(place)])
    }
  }

  /// The title of the annex that the table stands in.
  private func titleAbove(_ document: RecognisedDocument, _ table: RecognisedTable) -> [Int] {
    guard let first = document.view.tables[table.table].rows.first?.cells.first?.paragraphs.first else { return [] }
    return document.annexes.last { $0.range.contains(first) }?.title
      ?? document.headings.last { $0.paragraph < first }.map { [$0.paragraph] } ?? []
  }
}
