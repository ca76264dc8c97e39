import DocumentRecognition

/// A common abbreviation is spelt as everybody spells it: «ШПРО» for «ШНРО» is a slip of the pen.
struct AbbreviationsAreSpeltRight: InspectionRule {
  let code = "ABB-03"

  /// Abbreviations of school administration; no register is at hand, so that a finding is never an error.
  private static let common: Set<String> = [
    "ФГОС", "ВСОКО", "МСОКО", "РСОКО", "НСОКО", "ФИОКО", "ФИПИ", "ФЦПРО", "ШНОР", "ШНРО", "ШНСУ", "ШССУ", "ВСОШ",
    "НИКО",
    "ФАОП", "ПМПК", "МБОУ", "МКОУ", "МАОУ", "МОБУ", "МБДОУ", "МАДОУ", "МКДОУ", "ГБОУ", "ГАОУ", "ФГБУ", "ФГАОУ",
    "АООП", "ФООП",
  ]

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    AbbreviationMention.all(in: document).compactMap { mention in
      guard mention.text.count >= 4, !Self.common.contains(mention.text), !mention.isExpanded(in: document),
        let meant = Self.common.sorted().first(where: { isSlip(mention.text, for: $0) })
      else { return nil }
      return RuleFinding(
        "сокращение «\(mention.text)» похоже на описку",
        hint: "если имеется в виду «\(meant)», исправьте; иначе раскройте его",
        at: mention.passages, severity: .warning)
    }
  }

  /// True when two neighbours have changed places, or a school's sort has one letter changed after «Ш».
  private func isSlip(_ text: String, for known: String) -> Bool {
    let (left, right) = (Array(text), Array(known))
    guard left.count == right.count else { return false }
    let differing = left.indices.filter { left[$0] != right[$0] }
    if differing.count == 2, differing[1] == differing[0] + 1 {
      return left[differing[0]] == right[differing[1]] && left[differing[1]] == right[differing[0]]
    }
    return differing.count == 1 && differing[0] > 0 && left[0] == "Ш"
  }
}
