import DocumentRecognition

/// An order names the body that issues it.
struct AuthorIsNamed: InspectionRule {
  let code = "REQ-01"

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    guard let order = document.order, let kind = order.kind, order.author.isEmpty, !hasHeaderAbove(document, kind)
    else { return [] }
    return [
      RuleFinding(
        "не назван орган или учреждение — автор документа", hint: "напишите полное наименование над видом документа",
        at: [document.view.passage(kind)])
    ]
  }

  /// A blank may carry its author as a picture.
  private func hasHeaderAbove(_ document: RecognisedDocument, _ kind: Int) -> Bool {
    document.paragraphs[..<kind].contains(where: \.hasDrawing)
  }
}
