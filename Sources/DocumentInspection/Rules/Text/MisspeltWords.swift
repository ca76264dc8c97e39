import DocumentRecognition

/// Words that the dictionary lacks though it has one that differs by a single slip of the hand.
///
/// A name may look like a misspelt word: so capitals count only where a sentence or a heading begins, and only for words that
/// are no names.
enum MisspeltWords {
  /// Shorter words are mostly abbreviations.
  private static let shortest = 4
  /// What is cut short before a point is seldom longer.
  private static let longestAbbreviation = 6

  /// One finding for each misspelt word; places where another finding tells of it already are left out.
  static func findings(in document: RecognisedDocument, besides told: [RuleFinding]) -> [RuleFinding] {
    let vocabulary = document.vocabulary.filter { $0.letters.code.count >= shortest }
    let told = Set(told.flatMap(\.passages))
    return KnownSpellings.misspelt(among: vocabulary.map(\.letters)).flatMap { position, corrections in
      let (word, places) = vocabulary[position]
      let isOrdinary = corrections.contains(where: OrdinaryWord.isOne)
      let found = places.filter { isMeant($0, in: document, isOrdinary: isOrdinary) }.map {
        Passage(paragraph: $0.paragraph, range: document.paragraphs[$0.paragraph].words[$0.word].range)
      }
      let right = corrections.map { "«\($0)»" }.joined(separator: " или ")
      return RuleFinding.grouped(
        "слова «\(word.text)» нет в словаре: похоже на опечатку", hint: "возможно, нужно \(right)",
        at: found.filter { !told.contains($0) })
    }
  }

  /// True where a word stands as a word: small, or large where any word would be and this one is no name.
  private static func isMeant(
    _ place: WordIndex.Place, in document: RecognisedDocument, isOrdinary: Bool
  ) -> Bool {
    let paragraph = document.paragraphs[place.paragraph]
    let word = paragraph.words[place.word]
    guard !paragraph.isBlank, !isCutShort(word, in: paragraph) else { return false }
    guard word.isCapitalised || word.isAllCapitals else { return true }
    guard isOrdinary else { return false }
    let isOfHeading =
      word.isAllCapitals && paragraph.words.allSatisfy { $0.isAllCapitals || $0.range.count < 3 || $0.isFigures }
    let isFirst = !word.isAllCapitals && beginsSentence(place, in: paragraph)
    return isOfHeading || isFirst
  }

  /// «разд. 2», and both halves of «образова- ния».
  private static func isCutShort(_ word: TextWord, in paragraph: DocumentParagraph) -> Bool {
    let (before, after) = (paragraph.scalars[..<word.range.lowerBound], paragraph.scalars[word.range.upperBound...])
    if after.first == "-" || before.last == "-" { return true }
    if before.last.map(CharacterClass.isBlank) == true, before.dropLast().last == "-" { return true }
    return word.range.count <= longestAbbreviation && after.first == "." && after.count > 1
  }

  private static func beginsSentence(_ place: WordIndex.Place, in paragraph: DocumentParagraph) -> Bool {
    let before = paragraph.scalars[..<paragraph.words[place.word].range.lowerBound]
    guard let last = before.last(where: { !CharacterClass.isBlank($0) }) else { return true }
    return place.word == 0 || ".!?:)".unicodeScalars.contains(last)
  }
}
