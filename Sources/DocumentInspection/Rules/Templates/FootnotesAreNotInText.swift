import DocumentRecognition

/// The body of a footnote does not stand in the running text.
struct FootnotesAreNotInText: InspectionRule {
  let code = "TPL-06"

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    let found = document.paragraphs.indices.filter { document.paragraphs[$0].isFootnoteBody }.map {
      document.view.passage($0)
    }
    return RuleFinding.grouped(
      "текст сноски стоит среди основного текста", hint: "вставьте настоящую сноску Word", at: found)
  }
}
