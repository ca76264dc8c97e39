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
  }
}

extension IndicatorEntry {
  fileprivate var passage: Int { entry.passage.paragraph }
}
