import DocumentRecognition

/// The lines between the kind of an order and its text.
enum OrderHeader {
  /// True when the date and the number are left to be written by hand.
  static func isBlankForm(_ document: RecognisedDocument, _ order: RecognisedOrder) -> Bool {
    lines(document, order).contains { document.paragraphs[$0].text.contains("___") }
  }

  /// The lines from the kind to the title or the verb.
  static func lines(_ document: RecognisedDocument, _ order: RecognisedOrder) -> Range<Int> {
    let start = order.kind ?? 0
    let end = order.title.first ?? order.preamble.first ?? order.verb?.paragraph ?? start
    return start..<max(start, end)
  }
}
