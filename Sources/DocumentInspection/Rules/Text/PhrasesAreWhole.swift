import DocumentRecognition

/// No phrase is cut off: «школ с низкими результатами обучения и школ.»
struct PhrasesAreWhole: InspectionRule {
  let code = "TXT-08"

  private static let reduced = PhrasePattern("сокращение|увеличение|уменьшение|снижение школ")
  private static let openEnds = WordStems(words: [
    "и", "или", "а", "в", "во", "на", "с", "со", "по", "для", "к", "о", "об", "от", "из", "при", "до", "за", "под",
    "также",
  ])
  private static let nouns = WordStems(words: ["школ", "школах", "школам", "школами", "организаций", "организациях"])
  private static let breakers: Set<String> = ["посредством", "путем", "через"]

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    var cut: [Passage] = []
    let nouns = Dictionary(grouping: document.places(of: Self.nouns), by: \.paragraph)
    for (index, paragraph) in document.shown where paragraph.words.count >= 3 {
      cut += (nouns[index] ?? []).compactMap { place in
        repeatedNoun(paragraph, place.word).map { Passage(paragraph: index, range: $0) }
      }
      if let last = paragraph.words.last, last.range.upperBound == paragraph.endOfText, Self.openEnds.hold(last),
        !goesOn(document, index), !last.isAllCapitals
      {
        cut.append(Passage(paragraph: index, range: last.range))
      }
    }
    return RuleFinding.grouped("фраза обрывается", hint: "допишите или уберите оборванный конец", at: cut)
      + RuleFinding.grouped(
        "сокращаются не школы, а их число", hint: "пишите: сокращение числа школ … до …",
        at: document.passages(of: Self.reduced))
  }

  /// The next paragraph goes on with a small letter: then the sentence is cut in two, which is another rule's matter.
  private func goesOn(_ document: RecognisedDocument, _ index: Int) -> Bool {
    guard
      let next = document.paragraphs[(index + 1)...].first(where: {
        !$0.isBlank && !$0.isArtefact && !$0.isFootnoteBody
      })
    else { return false }
    return next.character(after: 0).map(CharacterClass.isSmall) ?? false || document.isRequisite(index)
      || document.headingParagraphs.contains(index)
  }

  /// «школ … и школ» with nothing after: the second part of a pair was deleted.
  private func repeatedNoun(_ paragraph: DocumentParagraph, _ position: Int) -> Range<Int>? {
    guard position >= 2 else { return nil }
    let words = paragraph.words
    let word = words[position]
    let joint =
      words[position - 1].reads("и")
      ? position - 1
      : words[position - 1].folded.count <= 2 && position >= 3 && words[position - 2].reads("и")
        ? position - 2 : nil
    guard let joint else { return nil }
    let rest = position + 1 < words.count ? words[position + 1] : nil
    let gap = paragraph.scalars[word.range.upperBound..<(rest?.range.lowerBound ?? paragraph.scalars.count)]
    let isEnd =
      rest == nil && !gap.contains(",") || gap.contains(".") || gap.contains(";")
      || rest.map { Self.breakers.contains($0.folded) } == true
    guard isEnd, !gap.contains("-") else { return nil }
    let stem = word.letters.beginning(4).text
    let earlier = words[max(0, joint - 12)..<joint]
    let isPair =
      earlier.contains { $0.begins(with: stem) }
      || earlier.suffix(3).contains { ["обучения", "результатами", "результаты"].contains($0.folded) }
    return isPair ? words[joint].range.lowerBound..<word.range.upperBound : nil
  }
}
