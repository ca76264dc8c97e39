import DocumentRecognition

/// An abbreviation that is introduced is used afterwards.
struct IntroducedAbbreviationsAreUsed: InspectionRule {
  let code = "ABB-04"

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    AbbreviationMention.all(in: document).compactMap { mention -> RuleFinding? in
      let introductions = mention.passages.filter { self.isIntroduced($0, mention, document) }
      if introductions.count > 1 {
        return RuleFinding(
          "сокращение «\(mention.text)» введено дважды", hint: "после первого «(далее – …)» пишите одно сокращение",
          at: introductions)
      }
      guard mention.passages.count == 1, let only = mention.passages.first, mention.isExpanded(in: document) else {
        return nil
      }
      let paragraph = document.paragraphs[only.paragraph]
      let isIntroduced =
        only.range.lowerBound > 0 && paragraph.scalars[only.range.lowerBound - 1] == "("
        || paragraph.word(before: only.range.lowerBound)?.reads("далее") == true
      guard isIntroduced else { return nil }
      return RuleFinding(
        "сокращение «\(mention.text)» введено, но больше не встречается", hint: "уберите его или пользуйтесь им дальше",
        at: [only])
    }
  }

  /// True where the full words and the abbreviation in brackets stand together.
  private func isIntroduced(
    _ passage: Passage, _ mention: AbbreviationMention, _ document: RecognisedDocument
  ) -> Bool {
    let paragraph = document.paragraphs[passage.paragraph]
    let lower = passage.range.lowerBound
    guard lower > 0, !document.isRequisite(passage.paragraph), paragraph.isInBody else { return false }
    let opens = paragraph.scalars[lower - 1] == "(" || paragraph.word(before: lower)?.reads("далее") == true
    return opens && AbbreviationMention(text: mention.text, passages: [passage]).isExpanded(in: document)
  }
}
