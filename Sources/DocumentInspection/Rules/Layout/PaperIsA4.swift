import DocumentRecognition

/// Paper is A4.
struct PaperIsA4: InspectionRule {
  let code = "LAY-08"

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    let paper = LayoutProfile.standard.paper
    let found = document.view.pages.filter { page in
      guard let width = page.width, let height = page.height else { return false }
      return abs(min(width, height) - paper.short) > 60 || abs(max(width, height) - paper.long) > 60
    }.map(\.lastParagraph).filter(document.paragraphs.indices.contains)
    return RuleFinding.grouped(
      "формат бумаги не А4", hint: "выберите А4, 210 × 297 мм", at: found.map(document.view.passage))
  }
}
