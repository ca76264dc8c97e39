import DocumentRecognition

/// A term with a capital is defined before its use: «(далее – Программа)».
struct TermsAreDefined: InspectionRule {
  let code = "REF-09"

  private static let terms = ["программ", "план"]
  private static let furtherOn = WordStems(words: ["далее"])

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    // What stands behind «далее», a dash between them or not.
    let definitions = document.places(of: Self.furtherOn).compactMap { place -> String? in
      let words = document.paragraphs[place.paragraph].words
      return place.word + 1 < words.count ? words[place.word + 1].folded : nil
    }
    return Self.terms.compactMap { term -> RuleFinding? in
      guard !definitions.contains(where: { $0.hasPrefix(term) }) else { return nil }
      for place in document.places(of: WordStems([term])) where place.word > 0 {
        let (index, paragraph) = (place.paragraph, document.paragraphs[place.paragraph])
        let word = paragraph.words[place.word]
        guard word.isCapitalised, !word.isAllCapitals, word.folded.count <= term.count + 3,
          !document.headingParagraphs.contains(index), !document.isRequisite(index),
          isTerm(paragraph, place.word, document, term)
        else { continue }
        return RuleFinding(
          "«\(paragraph.string(word.range))» с прописной буквы, а что это за документ, не сказано",
          hint: "при первом упоминании дайте полное имя и добавьте «(далее – …)»",
          at: [Passage(paragraph: index, range: word.range)])
      }
      return nil
    }
  }

  /// A capital inside a sentence, with no name of its own after it.
  private func isTerm(_ paragraph: DocumentParagraph, _ position: Int, _ document: RecognisedDocument, _ term: String)
    -> Bool
  {
    let word = paragraph.words[position]
    let previous = paragraph.words[position - 1]
    let gap = paragraph.scalars[previous.range.upperBound..<word.range.lowerBound]
    guard gap.allSatisfy({ CharacterClass.isBlank($0) || $0 == "»" }), !gap.isEmpty, !previous.isFigures,
      paragraph.bodyWords.first != word
    else { return false }
    let next = position + 1 < paragraph.words.count ? paragraph.words[position + 1] : nil
    guard let next else { return true }
    let between = paragraph.scalars[word.range.upperBound..<next.range.lowerBound]
    // «Плана мероприятий», «Программы развития» have a name of their own.
    if between.contains(where: { "«(\"".unicodeScalars.contains($0) }) { return false }
    if !between.allSatisfy(CharacterClass.isBlank) { return true }
    return ["в", "и", "на", "с", "до", "по", "для", "будут", "является", "предполагает", "планируется", "включает"]
      .contains(next.folded)
  }
}
