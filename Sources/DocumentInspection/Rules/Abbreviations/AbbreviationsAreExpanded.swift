import DocumentRecognition

/// An abbreviation is spelt out at its first use.
struct AbbreviationsAreExpanded: InspectionRule {
  let code = "ABB-01"

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    let allWords = document.paragraphs.flatMap { $0.words.map(\.folded) }
    return AbbreviationMention.all(in: document).compactMap { mention in
      guard !mention.isExpanded(in: document), !isFullSomewhere(mention, allWords), let first = mention.passages.first
      else { return nil }
      return RuleFinding(
        "сокращение «\(mention.text)» не раскрыто",
        hint: "при первом упоминании: полное название (далее – \(mention.text))", at: [first])
    }
  }

  /// The full words stand somewhere in a row, though not beside the abbreviation: legal forms of schools are so known.
  private func isFullSomewhere(_ mention: AbbreviationMention, _ words: [String]) -> Bool {
    guard ["МБОУ", "МКОУ", "МАОУ", "МОУ", "МОБУ", "МКУ"].contains(mention.text) else { return false }
    let letters = mention.text.lowercased().map { $0 }
    return words.indices.contains { start in
      words[start].hasPrefix("муниципальн")
        && AbbreviationMention.spells(Array(words[start..<min(start + 6, words.count)]), letters)
        && words[start..<min(start + 6, words.count)].contains { $0.hasPrefix("учреждени") }
    }
  }
}
