import DocumentRecognition

/// A method, a model or a concept that the text rests on is named.
struct MethodsAreNamed: InspectionRule {
  let code = "REF-07"

  private static let patterns = [
    "муниципальн*|региональн* концепци*", "региональн*|муниципальн* методик*", "муниципальная|региональная модель",
    "муниципальной|региональной модели",
  ].map(PhrasePattern.init)

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    let headings: [String] = document.headingParagraphs.flatMap { document.paragraphs[$0].words.map(\.folded) }
    let found = Self.patterns.flatMap { pattern in
      document.passages(of: pattern) { index in !document.headingParagraphs.contains(index) }
    }.filter { passage in
      let paragraph = document.paragraphs[passage.paragraph]
      let noun = paragraph.word(before: passage.range.upperBound)?.folded.prefix(6) ?? ""
      guard !headings.contains(where: { $0.hasPrefix(noun) }) else { return false }
      return !paragraph.scalars[passage.range.upperBound...].prefix(3).contains("«")
        && !(paragraph.word(before: passage.range.lowerBound)?.begins(with: "разработать") ?? false)
    }.inReadingOrder
    return RuleFinding.grouped(
      "не сказано, какая методика, модель или концепция имеется в виду", hint: "назовите документ с датой и номером",
      at: found)
  }
}
