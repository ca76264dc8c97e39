import DocumentRecognition

/// The body of a footnote does not stand in the running text.
struct FootnotesAreNotInText: InspectionRule {
  let code = "TPL-06"

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    let signs = "¹²³⁴⁵⁶⁷⁸⁹".unicodeScalars
    let found = document.paragraphs.indices.filter { index in
      let paragraph = document.paragraphs[index]
      guard let first = paragraph.character(after: 0), signs.contains(first) else { return false }
      return paragraph.words.count >= 3
    }.map { document.view.passage($0) }
    return RuleFinding.grouped(
      "текст сноски стоит среди основного текста", hint: "вставьте настоящую сноску Word", at: found)
  }
}
