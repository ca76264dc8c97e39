import DocumentRecognition

/// Addresses and telephones belong on the blank of a letter, never of an order.
struct OrderHasNoContacts: InspectionRule {
  let code = "REQ-08"

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    guard let order = document.order, let kind = order.kind else { return [] }
    let found = (0..<max(kind, OrderHeader.lines(document, order).upperBound)).filter { index in
      let paragraph = document.paragraphs[index]
      return paragraph.words.contains { word in
        ["тел", "факс", "e-mail", "email", "инн", "кпп", "огрн", "окпо", "телефон"].contains(word.folded)
      } || paragraph.text.contains("@")
    }
    return RuleFinding.grouped(
      "на бланке приказа стоят справочные данные", hint: "они нужны на бланке письма",
      at: found.map(document.view.passage))
  }
}
