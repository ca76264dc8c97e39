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
        && !isNamed(passage, document)
    }.inReadingOrder
    return RuleFinding.grouped(
      "школы сосчитаны, но не названы", hint: "перечислите их в скобках или сошлитесь на перечень", at: found)
  }

  /// True where the sentences before name so many schools, or the document names just these.
  private func isNamed(_ passage: Passage, _ document: RecognisedDocument) -> Bool {
    let paragraph = document.paragraphs[passage.paragraph]
    let words = paragraph.words.filter { passage.range.contains($0.range.lowerBound) }
    guard let count = words.lazy.compactMap(SmallNumerals.number).first else { return false }
    let before = document.shown.map(\.index).filter { $0 <= passage.paragraph }.suffix(3)
    return NamedSchools.count(in: before.map { document.paragraphs[$0] }) == count
      || NamedSchools.count(in: document.shown.lazy.map(\.paragraph)) == count
  }
}
