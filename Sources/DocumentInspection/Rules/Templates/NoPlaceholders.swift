import DocumentRecognition

/// No placeholder of a template is left unfilled.
struct NoPlaceholders: InspectionRule {
  let code = "TPL-05"

  private static let signs = [
    "{{", "}}", "${", "<<", "«»", "{ФИО}", "XXXX", "ХХХХ", "[указать", "[вписать", "[ФИО", "[дата", "[номер",
    "[должность",
    "[наименование", "[название", "[срок", "(указать", "(вписать", "TODO",
  ]

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    var found: [Passage] = []
    for index in document.paragraphs(showing: .placeholder) {
      let paragraph = document.paragraphs[index]
      for sign in Self.signs {
        if let range = paragraph.range(of: sign) { found.append(Passage(paragraph: index, range: range)) }
      }
      if let range = angled(paragraph) { found.append(Passage(paragraph: index, range: range)) }
    }
    return RuleFinding.grouped("незаполненное место шаблона", hint: "впишите значение", at: found)
  }

  /// «<ФИО>», «<номер приказа>»: words alone in angle brackets.
  private func angled(_ paragraph: DocumentParagraph) -> Range<Int>? {
    let scalars = paragraph.scalars
    guard let open = scalars.firstIndex(of: "<"), let close = scalars[open...].firstIndex(of: ">"),
      (3...40).contains(close - open), CharacterClass.isLetter(scalars[open + 1]),
      CharacterClass.isLetter(scalars[close - 1]),
      scalars[open + 1..<close].allSatisfy({ CharacterClass.isLetter($0) || CharacterClass.isBlank($0) })
    else { return nil }
    return open..<close + 1
  }
}
