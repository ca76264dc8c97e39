import DocumentRecognition

/// Splits paragraphs into sentences.
enum SentenceSplitter {
  private static let abbreviations: Set<String> = [
    "г", "гг", "т", "д", "п", "пп", "ст", "ул", "им", "пос", "обл", "р", "руб", "тыс", "млн", "чел", "см", "др", "пр",
    "стр", "каб", "тел", "отв", "доп", "напр", "н", "э", "е", "с", "ч", "кв", "корп", "респ", "в", "уч",
  ]

  /// The sentences: a stop, an exclamation or a question mark ends one where a capital follows.
  static func sentences(of paragraph: DocumentParagraph) -> [Sentence] {
    let scalars = paragraph.scalars
    var found: [Sentence] = []
    var start = paragraph.bodyStart
    var word = paragraph.words.startIndex
    while word < paragraph.words.endIndex, paragraph.words[word].range.lowerBound < start { word += 1 }
    var first = word
    func finish(_ end: Int) {
      if first < word { found.append(Sentence(range: start..<end, words: paragraph.words[first..<word])) }
      start = end
      first = word
    }
    while word < paragraph.words.endIndex {
      let current = paragraph.words[word]
      word += 1
      let next = word < paragraph.words.endIndex ? paragraph.words[word] : nil
      let limit = next?.range.lowerBound ?? scalars.count
      let gap = scalars[current.range.upperBound..<limit]
      guard let stop = gap.firstIndex(where: { ".!?…\n".unicodeScalars.contains($0) }) else { continue }
      if scalars[stop] == "\n" {
        continue
      }
      guard let next else { break }
      let hasBlank = gap.contains(where: CharacterClass.isBlank)
      let isAbbreviated =
        scalars[stop] == "."
        && (Self.abbreviations.contains(current.folded) || current.range.count == 1 && current.isCapitalised)
      guard hasBlank, next.isCapitalised || next.isFigures, !isAbbreviated else { continue }
      finish(stop + 1)
    }
    finish(paragraph.endOfText)
    return found
  }
}
