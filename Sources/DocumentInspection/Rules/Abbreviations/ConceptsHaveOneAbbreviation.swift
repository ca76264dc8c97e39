import DocumentRecognition

/// One concept has one abbreviation: «ШНОР» beside «ШНРО» is a slip.
struct ConceptsHaveOneAbbreviation: InspectionRule {
  let code = "ABB-02"

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    let mentions = AbbreviationMention.all(in: document).filter { $0.text.count >= 4 }
    var found: [RuleFinding] = []
    for (position, left) in mentions.enumerated() {
      for right in mentions.dropFirst(position + 1) where isVariant(left.text, right.text) {
        let passages = [left.passages[0], right.passages[0]]
        found.append(
          RuleFinding(
            "похоже, одно понятие сокращено двумя способами: «\(left.text)» и «\(right.text)»",
            hint: "оставьте одно сокращение", at: passages))
      }
    }
    return found
  }

  /// The same letters in another order, or one letter changed in «Ш…» abbreviations of schools.
  private func isVariant(_ left: String, _ right: String) -> Bool {
    guard left.count == right.count, left != right else { return false }
    if left.sorted() == right.sorted() { return true }
    guard left.hasPrefix("ШН") || left.hasPrefix("ШП"), right.hasPrefix("Ш"), left.count == 4 else { return false }
    return zip(left, right).filter { $0 != $1 }.count == 1 && left.dropFirst(2) == right.dropFirst(2)
  }
}
