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
    let values = values(own, table, cells, document)
    guard !lost.isEmpty || !added.isEmpty else { return values }
    return values
      + RuleFinding.grouped(
        "показатели в паспорте и в разделе об их оценке разные", hint: "перенесите один и тот же перечень в оба места",
        at: lost + added)
  }

  /// «2027 год – 8,3 %» in the passport, 9,3 in the column of that year.
  private func values(
    _ own: [IndicatorEntry], _ table: RecognisedTable, _ cells: [DocumentTable.Cell], _ document: RecognisedDocument
  ) -> [RuleFinding] {
    let figures = TableFigures(table, in: document)
    let header = document.view.tables[table.table].rows.prefix(max(1, table.headerRows))
    func year(_ column: Int) -> Int? {
      header.flatMap(\.cells).filter { $0.column == column && $0.span == 1 }.flatMap(\.paragraphs)
        .flatMap { document.paragraphs[$0].words }.first(where: YearRangeScanner.isYear).flatMap { Int($0.folded) }
    }
    return own.flatMap { entry -> [RuleFinding] in
      let row = table.rows.first { row in
        guard let column = table.column(.indicator), let cell = document.cell(table, row, column) else { return false }
        let words = Set(
          cell.paragraphs.flatMap { document.paragraphs[$0].bodyWords.map { String($0.folded.prefix(6)) } }.filter {
            $0.count >= 4
          })
        let said = Set(entry.entry.words.map { String($0.prefix(6)) })
        return words.count >= 3 && words.isSubset(of: said)
      }
      guard let row else { return [] }
      return figures.yearColumns.compactMap { column -> RuleFinding? in
        guard let year = year(column), let stated = figures.value(row, column),
          let said = said(year, entry.paragraph), !TableFigures.equal(said.value, stated),
          let passage = figures.passage(row, column)
        else { return nil }
        return RuleFinding(
          "значение показателя на \(year) год в паспорте \(TableFigures.text(said.value)), в таблице \(TableFigures.text(stated))",
          hint: "исправьте одно из значений",
          at: [Passage(paragraph: entry.entry.passage.paragraph, range: said.range), passage])
      }
    }
  }

  /// «2027 год – 8,3 %».
  private func said(_ year: Int, _ paragraph: DocumentParagraph) -> (value: Double, range: Range<Int>)? {
    let words = paragraph.words
    guard let position = words.firstIndex(where: { $0.folded == String(year) }), position + 2 < words.count,
      words[position + 1].begins(with: "год"), words[position + 2].isFigures
    else { return nil }
    let start = words[position + 2].range.lowerBound
    guard
      paragraph.scalars[words[position + 1].range.upperBound..<start].allSatisfy({
        CharacterClass.isBlank($0) || CharacterClass.isDash($0)
      })
    else { return nil }
    let end =
      paragraph.scalars[start...].firstIndex { !CharacterClass.isFigure($0) && $0 != "," } ?? paragraph.scalars.count
    guard let value = MoneyScanner.number(paragraph.scalars[start..<end]) else { return nil }
    return (value, words[position].range.lowerBound..<end)
  }

  /// True for figures of the chapter that tells how things stand before the programme: they are no targets.
  private func describesTheStart(_ table: RecognisedTable, _ document: RecognisedDocument) -> Bool {
    guard let first = document.view.tables[table.table].rows.first?.cells.first?.paragraphs.first,
      let heading = document.headings.last(where: { $0.paragraph < first })
    else { return false }
    return document.paragraphs[heading.paragraph].holds("анализ", "характеристик", "состояни", "проблем", "динамик")
  }
}
