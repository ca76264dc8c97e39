import DocumentRecognition

extension DocumentParagraph {
  /// The word that holds or follows an offset.
  func word(at offset: Int) -> TextWord? { words.first { $0.range.upperBound > offset } }

  /// The word right before an offset.
  func word(before offset: Int) -> TextWord? { words.last { $0.range.upperBound <= offset } }

  /// The words that lie in a range as a whole.
  func words(in range: Range<Int>) -> [TextWord] {
    words.filter { range.lowerBound <= $0.range.lowerBound && $0.range.upperBound <= range.upperBound }
  }

  /// The first character after an offset that is no blank.
  func character(after offset: Int) -> Unicode.Scalar? {
    var offset = max(offset, firstCharacter)
    while offset < scalars.count {
      if !CharacterClass.isBlank(scalars[offset]) { return scalars[offset] }
      offset += 1
    }
    return nil
  }

  /// True when figures stand in the text after its own number.
  var holdsFigures: Bool { bodyWords.contains(where: \.isFigures) }

  /// True when a word begins with one of some stems.
  func holds(_ stems: String...) -> Bool {
    let stems = WordStems(stems)
    return words.contains(where: stems.hold)
  }

  /// True for a line of artefacts alone: «[image: ]».
  var isArtefact: Bool {
    guard signs.contains(.squareBracket) else { return false }
    let text = trimmed
    return text.hasPrefix("[") && text.hasSuffix("]") && text.contains(":") && text.count < 60
  }

  /// True for the body of a footnote that stands in the text: «¹ Методические рекомендации …».
  var isFootnoteBody: Bool {
    guard let first = character(after: 0), "¹²³⁴⁵⁶⁷⁸⁹".unicodeScalars.contains(first) else { return false }
    return words.count >= 3
  }

  /// True for a web or mail address around an offset.
  func isAddress(at offset: Int) -> Bool {
    var lower = offset
    while lower > 0, !CharacterClass.isBlank(scalars[lower - 1]) { lower -= 1 }
    var upper = offset
    while upper < scalars.count, !CharacterClass.isBlank(scalars[upper]) { upper += 1 }
    // All that an address is known by has one of these.
    guard scalars[lower..<upper].contains(where: { $0 == "." || $0 == ":" || $0 == "@" || $0 == "\\" }) else {
      return false
    }
    let token = string(lower..<upper).lowercased()
    return token.contains("@") || token.contains("://") || token.contains("www.") || token.contains("\\")
      || [".ru", ".рф", ".com", ".org", ".net", ".su", ".info", ".html", ".pdf", ".doc"].contains { token.contains($0) }
  }
}
