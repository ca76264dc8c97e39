import DocumentRecognition

/// A district is named in one full form.
struct TerritoryHasOneName: InspectionRule {
  let code = "ENT-03"

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    var full: [String: [Passage]] = [:]
    var short: [String: [Passage]] = [:]
    for (index, paragraph) in document.paragraphs.enumerated() {
      for (position, word) in paragraph.words.enumerated() where word.folded.hasPrefix("район") && position > 0 {
        let previous = paragraph.words[position - 1]
        let isFull = previous.folded.hasPrefix("муниципальн")
        guard let proper = isFull ? (position > 1 ? paragraph.words[position - 2] : nil) : previous,
          proper.isCapitalised, !proper.isAllCapitals,
          ["ого", "ом", "ий", "ому", "им"].contains(where: proper.folded.hasSuffix)
        else { continue }
        let passage = Passage(paragraph: index, range: proper.range.lowerBound..<word.range.upperBound)
        let key = String(proper.folded.prefix(6))
        if isFull { full[key, default: []].append(passage) } else { short[key, default: []].append(passage) }
      }
    }
    return full.keys.sorted().flatMap { key in
      short[key].map {
        RuleFinding.grouped(
          "район назван то муниципальным районом, то районом", hint: "возьмите наименование из устава",
          at: (full[key] ?? []) + $0)
      } ?? []
    }
  }
}
