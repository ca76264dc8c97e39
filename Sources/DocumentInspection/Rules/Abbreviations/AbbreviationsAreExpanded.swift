import DocumentRecognition

/// An abbreviation is spelt out at its first use.
struct AbbreviationsAreExpanded: InspectionRule {
  let code = "ABB-01"

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    guard !document.isAccompanying else { return [] }
    let bare = AbbreviationMention.all(in: document).filter { mention in
      !mention.isExpanded(in: document) && !isFullSomewhere(mention, document)
        && !mention.passages.allSatisfy {
          Amendment.isQuoted($0, in: document) || isInTitle(document.paragraphs[$0.paragraph], $0.range.lowerBound)
        }
        && !(AbbreviationMention.legalForms.contains(mention.text) && document.goesWithAnother)
    }
    guard !bare.isEmpty else { return [] }
    return RuleFinding.grouped(
      "не раскрыты сокращения: \(bare.map(\.text).joined(separator: ", "))",
      hint: "при первом упоминании: полное название (далее – \(bare[0].text))", at: bare.compactMap(\.passages.first))
  }

  /// True inside the title of another act, which is as it was given: «Об утверждении списка ШНОР».
  private func isInTitle(_ paragraph: DocumentParagraph, _ offset: Int) -> Bool {
    var depth = 0
    for position in paragraph.scalars.indices[..<offset].reversed() {
      if paragraph.scalars[position] == "»" { depth += 1 }
      guard paragraph.scalars[position] == "«" else { continue }
      if depth == 0 { return paragraph.word(at: position + 1).map(Self.about.hold) == true }
      depth -= 1
    }
    return false
  }

  private static let about = WordStems(words: ["о", "об", "обо"])
  private static let municipal = WordStems(["муниципальн"])
  private static let kinds: [String: PhrasePattern] = [
    "СОШ": PhrasePattern("средн* общеобразовательн* школ*"), "ООШ": PhrasePattern("основн* общеобразовательн* школ*"),
    "НОШ": PhrasePattern("начальн* общеобразовательн* школ*"), "ДО": PhrasePattern("дополнительного образования"),
    "ДПО": PhrasePattern("дополнительного профессионального образования"),
  ]

  /// The full words stand somewhere in a row, though not beside the abbreviation: so the official name of a school tells
  /// its legal form and kind.
  private func isFullSomewhere(_ mention: AbbreviationMention, _ document: RecognisedDocument) -> Bool {
    if let kind = Self.kinds[mention.text] { return document.holds(kind) }
    guard AbbreviationMention.legalForms.contains(mention.text) else { return false }
    let letters = mention.text.lowercased().map { $0 }
    return document.places(of: Self.municipal).contains { place in
      let words = document.words(from: place, most: 6)
      return AbbreviationMention.spells(words, letters) && words.contains { $0.hasPrefix("учреждени") }
    }
  }
}
