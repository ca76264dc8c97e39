import DocumentRecognition

/// An order has a preamble that ends with «приказываю:» and numbered items.
struct OrderHasItsParts: InspectionRule {
  let code = "STR-01"

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    guard let order = document.order else { return [] }
    guard let verb = order.verb else {
      guard let kind = order.kind else { return [] }
      let letters = document.paragraphs[kind].words.map(\.folded).joined()
      // Many administrations write their распоряжения without any verb.
      if letters.hasPrefix("распоряжение"), !order.items.isEmpty { return [] }
      let verb = letters.hasPrefix("постановление") ? "постановляю" : "приказываю"
      return [
        RuleFinding(
          "нет слова «\(verb)»", hint: "закончите преамбулу словом «\(verb):»", at: [document.view.passage(kind)])
      ]
    }
    var found: [RuleFinding] = []
    let paragraph = document.paragraphs[verb.paragraph]
    let after = paragraph.character(after: verb.range.upperBound)
    if after != ":", !(after == nil && nextShown(document, verb.paragraph)?.hasPrefix(":") == true) {
      found.append(RuleFinding("после «приказываю» нет двоеточия", hint: "пишите: приказываю:", at: [verb]))
    }
    if order.items.isEmpty {
      found.append(RuleFinding("после «приказываю» нет пунктов", hint: "перечислите поручения с номерами", at: [verb]))
    } else if order.items.count > 1
      ? order.items.allSatisfy({ $0.number == nil }) : isOneOfMany(order.items[0], document)
    {
      found.append(
        RuleFinding(
          "пункты приказа не пронумерованы", hint: "нумеруйте: 1., 2., 3.",
          at: [document.view.passage(order.items[0].paragraph)]))
    }
    return found
  }

  /// Several paragraphs without numbers or bullets, which nothing tells apart but their lines.
  private func isOneOfMany(_ item: RecognisedItem, _ document: RecognisedDocument) -> Bool {
    item.number == nil
      && item.parts.contains {
        document.paragraphs[$0].isInBody && document.paragraphs[$0].marker == nil
          && document.paragraphs[$0].label == nil
          && document.paragraphs[$0].words.first?.isCapitalised == true
      }
  }

  private func nextShown(_ document: RecognisedDocument, _ index: Int) -> String? {
    document.paragraphs[(index + 1)...].first { !$0.isBlank }?.trimmed
  }
}
