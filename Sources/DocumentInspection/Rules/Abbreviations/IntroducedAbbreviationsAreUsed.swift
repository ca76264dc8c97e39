import DocumentRecognition

/// An abbreviation that is introduced is used afterwards.
struct IntroducedAbbreviationsAreUsed: InspectionRule {
  let code = "ABB-04"

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    AbbreviationMention.all(in: document).compactMap { mention in
      guard mention.passages.count == 1, let only = mention.passages.first, mention.isExpanded(in: document) else {
        return nil
      }
      let paragraph = document.paragraphs[only.paragraph]
      let isIntroduced =
        only.range.lowerBound > 0 && paragraph.scalars[only.range.lowerBound - 1] == "("
        || paragraph.word(before: only.range.lowerBound)?.folded == "далее"
      guard isIntroduced else { return nil }
      return RuleFinding(
        "сокращение «\(mention.text)» введено, но больше не встречается", hint: "уберите его или пользуйтесь им дальше",
        at: [only])
    }
  }
}
