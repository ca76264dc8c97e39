import DocumentRecognition

/// Participants are named, not only counted.
struct ParticipantsAreNamed: InspectionRule {
  let code = "ENT-10"

  private static let counted = [
    "из|в|во двух|трех|четырех|пяти|шести школ|школах|организациях", "во всех двух|трех|четырех|пяти школах",
    "2|3|4|5|6 школы|школ были|были включены|включены",
    "2|3|4|5 школы были|включены|показали",
  ].map(PhrasePattern.init)

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    let found = Self.counted.flatMap { pattern in document.passages(of: pattern) }.filter { passage in
      let paragraph = document.paragraphs[passage.paragraph]
      return paragraph.character(after: passage.range.upperBound).map { !"(:–—«".unicodeScalars.contains($0) } ?? true
    }.sorted { ($0.paragraph, $0.range.lowerBound) < ($1.paragraph, $1.range.lowerBound) }
    return RuleFinding.grouped(
      "школы сосчитаны, но не названы", hint: "перечислите их в скобках или сошлитесь на перечень", at: found)
  }
}
