import DocumentRecognition

/// A district is named in one full form.
struct TerritoryHasOneName: InspectionRule {
  let code = "ENT-03"

  private static let districts = WordStems(["район"])

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    var full: [String: [Passage]] = [:]
    var short: [String: [Passage]] = [:]
    for place in document.places(of: Self.districts) where place.word > 0 {
      let words = document.paragraphs[place.paragraph].words
      let (word, previous) = (words[place.word], words[place.word - 1])
      let isFull = previous.folded.hasPrefix("муниципальн")
      guard let proper = isFull ? (place.word > 1 ? words[place.word - 2] : nil) : previous,
        proper.isCapitalised, !proper.isAllCapitals,
        ["ого", "ом", "ий", "ому", "им"].contains(where: proper.folded.hasSuffix)
      else { continue }
      let passage = Passage(paragraph: place.paragraph, range: proper.range.lowerBound..<word.range.upperBound)
      let key = String(proper.folded.prefix(6))
      if isFull { full[key, default: []].append(passage) } else { short[key, default: []].append(passage) }
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
