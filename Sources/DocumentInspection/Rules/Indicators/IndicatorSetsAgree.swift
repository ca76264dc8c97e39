import DocumentRecognition

/// The indicators of the passport are those of the section that measures them.
struct IndicatorSetsAgree: InspectionRule {
  let code = "IND-07"

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    guard document.passport != nil else { return [] }
    let own = IndicatorEntry.all(in: document)
    let tables = document.tables.filter { $0.role == .indicators && !describesTheStart($0, document) }
    guard !own.isEmpty, let table = tables.last, let column = table.column(.indicator) else { return [] }
    let cells = table.rows.compactMap { document.cell(table, $0, column) }.filter {
      !document.view.isEmpty($0) && $0.merge != .continuation
    }
    let texts = cells.map { cell in cell.paragraphs.flatMap { document.paragraphs[$0].bodyWords.map(\.folded) } }
    func stems(_ words: [String]) -> Set<String> {
      Set(words.filter { $0.count >= 4 && Int($0) == nil }.map { String($0.prefix(6)) })
    }
    func isKnown(_ words: [String], among others: [[String]]) -> Bool {
      let left = stems(words)
      return others.contains {
        Double(stems($0).intersection(left).count) >= 0.7 * Double(min(left.count, stems($0).count))
      }
    }
    let lost = own.filter { !isKnown($0.entry.words, among: texts) }.map(\.entry.passage)
    let added = zip(cells, texts).filter { _, words in !isKnown(words, among: own.map(\.entry.words)) }.compactMap {
      document.view.passage($0.0)
    }
    guard !lost.isEmpty || !added.isEmpty else { return [] }
    return RuleFinding.grouped(
      "показатели в паспорте и в разделе об их оценке разные", hint: "перенесите один и тот же перечень в оба места",
      at: lost + added)
  }

  /// True for figures of the chapter that tells how things stand before the programme: they are no targets.
  private func describesTheStart(_ table: RecognisedTable, _ document: RecognisedDocument) -> Bool {
    guard let first = document.view.tables[table.table].rows.first?.cells.first?.paragraphs.first,
      let heading = document.headings.last(where: { $0.paragraph < first })
    else { return false }
    return document.paragraphs[heading.paragraph].holds("анализ", "характеристик", "состояни", "проблем")
  }
}
