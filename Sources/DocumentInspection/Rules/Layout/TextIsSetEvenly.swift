import DocumentRecognition

/// Running text has one spacing of 1 to 1.5 lines.
struct TextIsSetEvenly: InspectionRule {
  let code = "LAY-04"

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    let found = document.shown.filter { index, paragraph in
      paragraph.isInBody && paragraph.words.count >= 20 && !document.isRequisite(index)
        && (paragraph.formatting.lineSpacing.map { !LayoutProfile.standard.spacing.contains($0) } ?? false)
    }
    return RuleFinding.grouped(
      "межстрочный интервал не от 1 до 1,5", hint: "задайте интервал от одинарного до полуторного",
      at: found.prefix(20).map { document.view.passage($0.index) })
  }
}
