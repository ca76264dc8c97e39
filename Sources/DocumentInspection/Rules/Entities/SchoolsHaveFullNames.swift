import DocumentRecognition

/// The full official name of a school is given at least once.
struct SchoolsHaveFullNames: InspectionRule {
  let code = "ENT-02"

  private static let institution = WordStems(["учреждени"])
  private static let general = WordStems(["общеобразовательн"])
  private static let forms = WordStems(words: ["мбоу", "мобу", "моу", "мкоу", "маоу"])

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    let institutions = Set(document.paragraphs(holding: Self.institution))
    let isFull = document.paragraphs(holding: Self.general).contains(where: institutions.contains)
    guard !isFull, !document.isAccompanying, !document.goesWithAnother else { return [] }
    let kinds: Set<String> = ["сош", "оош", "нош"]
    var found: [Passage] = []
    for index in document.paragraphs(holding: Self.forms) {
      let paragraph = document.paragraphs[index]
      let kind = paragraph.words.first {
        kinds.contains($0.folded) && $0.isAllCapitals && !document.isInPost(index, $0.range.lowerBound)
      }
      guard let kind else { continue }
      let passage = Passage(paragraph: index, range: kind.range)
      if !Amendment.isQuoted(passage, in: document) { found.append(passage) }
    }
    return RuleFinding.grouped(
      "школы названы только сокращённо", hint: "хотя бы раз дайте полное наименование по уставу", at: found)
  }
}
