import DocumentRecognition

/// Teachers are not named in a document that goes out beside their difficulties.
struct PersonsAreNotExposed: InspectionRule {
  let code = "LEG-02"

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    guard document.kind == .report || document.tables.contains(where: { $0.role == .scheme }) else { return [] }
    var found: [Passage] = []
    for (index, paragraph) in document.shown {
      for person in PersonScanner.persons(in: paragraph) {
        let after = paragraph.words.filter { $0.range.lowerBound >= person.range.upperBound }.prefix(3)
        if after.contains(where: { $0.folded.hasPrefix("учител") || $0.folded.hasPrefix("педагог") }) {
          found.append(Passage(paragraph: index, range: person.range))
        }
      }
    }
    return RuleFinding.grouped(
      "педагог назван по имени в документе, который рассылается",
      hint: "если документ публикуется, нужно согласие (152-ФЗ) или должность без имени", at: found)
  }
}
