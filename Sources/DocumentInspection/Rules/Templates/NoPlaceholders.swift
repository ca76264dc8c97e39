import DocumentRecognition

/// No placeholder of a template is left unfilled.
struct NoPlaceholders: InspectionRule {
  let code = "TPL-05"

  private static let signs = [
    "{{", "}}", "${", "<<", "«»", "{ФИО}", "XXXX", "ХХХХ", "[указать", "[вписать", "[ФИО", "[дата", "[номер", "TODO",
  ]

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    var found: [Passage] = []
    for index in document.paragraphs(showing: .placeholder) {
      let paragraph = document.paragraphs[index]
      for sign in Self.signs {
        if let range = paragraph.range(of: sign) { found.append(Passage(paragraph: index, range: range)) }
      }
    }
    return RuleFinding.grouped("незаполненное место шаблона", hint: "впишите значение", at: found)
  }
}
