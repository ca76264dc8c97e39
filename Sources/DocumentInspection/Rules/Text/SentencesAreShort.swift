import DocumentRecognition
import RussianLanguage

/// A sentence has at most fifty words.
struct SentencesAreShort: InspectionRule {
  let code = "TXT-18"

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    document.paragraphs.indices.flatMap { index -> [RuleFinding] in
      let paragraph = document.paragraphs[index]
      guard paragraph.words.count > 50, !namesParties(paragraph, of: document) else { return [] }
      return SentenceSplitter.sentences(of: paragraph).compactMap { sentence in
        let count = words(paragraph, sentence.range)
        guard count > 50 else { return nil }
        return RuleFinding(
          "в предложении \(Plural.count(count, "слово", "слова", "слов"))", hint: "разделите его: до 50 слов в каждом",
          at: [Passage(paragraph: index, range: sentence.range)])
      }
    }
  }

  /// A contract names its parties with their officials in one sentence, as the form of contracts has it.
  private func namesParties(_ paragraph: DocumentParagraph, of document: RecognisedDocument) -> Bool {
    document.kind == .contract && paragraph.words.contains { $0.begins(with: "именуем") || $0.reads("лице") }
  }

  /// Words as people count them: what stands between blanks and has a letter or a figure.
  private func words(_ paragraph: DocumentParagraph, _ range: Range<Int>) -> Int {
    paragraph.scalars[range].split(whereSeparator: CharacterClass.isBlank).filter { token in
      token.contains { CharacterClass.isLetter($0) || CharacterClass.isFigure($0) }
    }.count
  }
}
