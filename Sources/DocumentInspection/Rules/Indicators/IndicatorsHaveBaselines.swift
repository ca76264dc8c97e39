import DocumentRecognition

/// An indicator has a baseline and years.
struct IndicatorsHaveBaselines: InspectionRule {
  let code = "IND-03"

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    let entries = IndicatorEntry.all(in: document)
    let introduced =
      entries.first.map { first in
        document.paragraphs[max(0, first.passage - 4)..<first.passage].contains { paragraph in
          paragraph.words.contains { YearRangeScanner.isYear($0) }
        }
      } ?? false
    let found = entries.filter { $0.hasValue && !$0.hasYear && !introduced }.map(\.entry.passage)
    return RuleFinding.grouped(
      "у показателя нет исходного значения и годов", hint: "назовите исходное значение и значения по годам", at: found)
      + tables(document)
  }

  /// A table of targets whose years are all the programme's own.
  private func tables(_ document: RecognisedDocument) -> [RuleFinding] {
    guard let first = document.programmeYears?.lowerBound else { return [] }
    // The passport may give what the table leaves out.
    let entries = IndicatorEntry.all(in: document)
    let found = IndicatorTable.all(in: document).filter { own in
      !own.hasBaseline(before: first) && !entries.contains { $0.names(yearBefore: first) }
    }.compactMap { own in
      own.table.column(.indicator).flatMap { document.cell(own.table, 0, $0) }.flatMap { document.view.passage($0) }
    }
    return RuleFinding.grouped(
      "в таблице показателей нет исходных значений", hint: "добавьте столбец с годом до начала программы", at: found)
  }
}

extension IndicatorEntry {
  fileprivate var passage: Int { entry.passage.paragraph }

  fileprivate func names(yearBefore first: Int) -> Bool {
    entry.words.contains { word in Int(word).map { (1990..<first).contains($0) } ?? false }
  }
}
