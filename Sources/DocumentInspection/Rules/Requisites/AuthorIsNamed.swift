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

  private static let bodies = WordStems([
    "управлени", "отдел", "комитет", "департамент", "администраци", "министерств", "школ", "учреждени", "центр", "мбоу",
    "мкоу", "маоу", "моу", "сош", "оош",
  ])

  /// A blank may carry its author as a picture, or in the header of its first page.
  private func hasHeaderAbove(_ document: RecognisedDocument, _ kind: Int) -> Bool {
    document.paragraphs[..<kind].contains(where: \.hasDrawing)
      || document.view.stories.contains { $0.words.contains(where: Self.bodies.hold) }
  }
}
