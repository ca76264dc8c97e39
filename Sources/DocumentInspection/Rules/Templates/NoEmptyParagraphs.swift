import DocumentRecognition

/// Distances are set by spacing, never by empty paragraphs.
struct NoEmptyParagraphs: InspectionRule {
  let code = "TPL-03"

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    var found: [Passage] = []
    var run: [Int] = []
    // A section has to end with a paragraph, and an empty one shows nothing.
    let sectionEnds = Set(document.view.pages.map(\.lastParagraph))
    func finish() {
      if run.count >= 2 { found += run.map { Passage(paragraph: $0, range: 0..<0) } }
      run = []
    }
    for (index, paragraph) in document.paragraphs.enumerated() {
      guard paragraph.isInBody, paragraph.isBlank, !paragraph.hasPageBreak, !sectionEnds.contains(index),
        index + 1 < document.paragraphs.count
      else {
        finish()
        continue
      }
      run.append(index)
    }
    finish()
    return RuleFinding.grouped(
      "пустые абзацы вместо интервалов", hint: "задайте интервал до или после абзаца, новую страницу — разрывом",
      at: found)
  }
}
