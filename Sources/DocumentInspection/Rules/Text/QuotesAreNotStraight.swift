import DocumentRecognition

/// Quotation marks are «ёлочки», never straight ones.
struct QuotesAreNotStraight: InspectionRule {
  let code = "TXT-02"

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    var found: [Passage] = []
    for index in document.paragraphs(showing: .plainQuote) {
      let paragraph = document.paragraphs[index]
      var open: Int?
      for position in paragraph.scalars.indices where "\"“”".unicodeScalars.contains(paragraph.scalars[position]) {
        if paragraph.isAddress(at: position) || isInner(paragraph.scalars, position) { continue }
        if let start = open {
          found.append(Passage(paragraph: index, range: start..<position + 1))
          open = nil
        } else {
          open = position
        }
      }
      if let open { found.append(Passage(paragraph: index, range: open..<open + 1)) }
    }
    return RuleFinding.grouped("прямые кавычки вместо «ёлочек»", hint: "замените на « и »", at: found)
  }

  /// The closing mark of „…“, which is right inside «…» alone.
  private func isInner(_ scalars: [Unicode.Scalar], _ position: Int) -> Bool {
    scalars[position] == "“" && scalars[..<position].last { "„“".unicodeScalars.contains($0) } == "„"
      && scalars.contains { $0 == "«" || $0 == "»" }
  }
}
