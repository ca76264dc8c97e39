import DocumentRecognition

/// A district is named in one full form.
struct TerritoryHasOneName: InspectionRule {
  let code = "ENT-03"

  private static let districts = WordStems(["район"])

  private static let districtsAndCircuits = WordStems(words: [
    "район", "района", "району", "районом", "районе", "округ", "округа", "округу", "округом", "округе",
  ])

  /// «Сосновский муниципальный район» and «Сосновский муниципальный округ» are two municipalities.
  private func kinds(_ document: RecognisedDocument) -> [RuleFinding] {
    var byName: [String: [String: [Passage]]] = [:]
    for place in document.places(of: Self.districtsAndCircuits) where place.word > 0 {
      let words = document.paragraphs[place.paragraph].words
      let word = words[place.word]
      let isFull = place.word > 1 && ["муниципальн", "городск"].contains(where: words[place.word - 1].begins)
      let proper = words[place.word - (isFull ? 2 : 1)]
      guard proper.isCapitalised, proper.range.count >= 7,
        ["ий", "ого", "ому", "им", "ом", "ый", "ым"].contains(where: proper.ends)
      else { continue }
      byName[String(proper.folded.prefix(6)), default: [:]][String(word.folded.prefix(4)), default: []].append(
        Passage(paragraph: place.paragraph, range: proper.range.lowerBound..<word.range.upperBound))
    }
    return byName.keys.sorted().flatMap { name -> [RuleFinding] in
      guard let forms = byName[name], forms.count > 1 else { return [] }
      let passages = forms.keys.sorted().flatMap { forms[$0] ?? [] }.inReadingOrder
      return RuleFinding.grouped(
        "муниципальное образование названо то районом, то округом", hint: "возьмите наименование из устава",
        at: passages)
    }
  }

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    var full: [String: [Passage]] = [:]
    var short: [String: [Passage]] = [:]
    for place in document.places(of: Self.districts) where place.word > 0 {
      let words = document.paragraphs[place.paragraph].words
      let (word, previous) = (words[place.word], words[place.word - 1])
      let isFull = previous.begins(with: "муниципальн")
      guard let proper = isFull ? (place.word > 1 ? words[place.word - 2] : nil) : previous,
        proper.isCapitalised, !proper.isAllCapitals,
        ["ого", "ом", "ий", "ому", "им"].contains(where: proper.ends)
      else { continue }
      let passage = Passage(paragraph: place.paragraph, range: proper.range.lowerBound..<word.range.upperBound)
      let key = String(proper.folded.prefix(6))
      if isFull { full[key, default: []].append(passage) } else { short[key, default: []].append(passage) }
    }
    return kinds(document)
      + full.keys.sorted().flatMap { key in
        short[key].map {
          RuleFinding.grouped(
            "район назван то муниципальным районом, то районом", hint: "возьмите наименование из устава",
            at: (full[key] ?? []) + $0)
        } ?? []
      }
  }
}
