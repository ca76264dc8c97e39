import DocumentRecognition

/// The full official name of a school is given at least once.
struct SchoolsHaveFullNames: InspectionRule {
  let code = "ENT-02"

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    let isFull = document.paragraphs.contains { $0.holds("общеобразовательн") && $0.holds("учреждени") }
    guard !isFull, !document.isAccompanying else { return [] }
    let kinds: Set<String> = ["сош", "оош", "нош"]
    var found: [Passage] = []
    for (index, paragraph) in document.paragraphs.enumerated()
    where paragraph.words.contains(where: { ["мбоу", "мобу", "моу", "мкоу", "маоу"].contains($0.folded) }) {
      let kind = paragraph.words.first {
        kinds.contains($0.folded) && $0.isAllCapitals && !document.isInPost(index, $0.range.lowerBound)
      }
      guard let kind else { continue }
      found.append(Passage(paragraph: index, range: kind.range))
    }
    return RuleFinding.grouped(
      "школы названы только сокращённо", hint: "хотя бы раз дайте полное наименование по уставу", at: found)
  }
}
