import DocumentRecognition

/// An act that an order rests on is not later than the order.
struct BasisPrecedesTheOrder: InspectionRule {
  let code = "DAT-10"

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    guard let order = document.order, let date = document.orderDate else { return [] }
    let found = order.preamble.flatMap { index in
      document.paragraphs[index].dates.filter { mention in
        guard let other = mention.date, other > date else { return false }
        return document.paragraphs[index].word(before: mention.range.lowerBound)?.reads("от") == true
      }.map { Passage(paragraph: index, range: $0.range) }
    }
    return RuleFinding.grouped("документ-основание позже приказа", hint: "проверьте обе даты", at: found)
  }
}
