import DocumentRecognition

/// A district's name is spelt the same everywhere: «Гачевский» beside «Грачевский» is a slip.
struct TerritoryIsSpeltRight: InspectionRule {
  let code = "ENT-07"

  private static let districts = WordStems(["район"])
  private static let endings: Set<String> = [
    "ий", "ого", "ому", "им", "ом", "ая", "ой", "ую", "ою", "ое", "ие", "их", "ими",
  ]

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    var byStem: [String: [Passage]] = [:]
    var broken: [Passage] = []
    for place in document.places(of: Self.districts) where place.word > 0 {
      let previous = document.paragraphs[place.paragraph].words[place.word - 1]
      guard previous.isCapitalised, let end = previous.folded.firstRange(of: "ск"), previous.folded.count >= 7 else {
        continue
      }
      if !Self.endings.contains(String(previous.folded[end.upperBound...])) {
        broken.append(Passage(paragraph: place.paragraph, range: previous.range))
      }
      byStem[String(previous.folded[..<end.lowerBound]), default: []].append(
        Passage(paragraph: place.paragraph, range: previous.range))
    }
    let stems = byStem.keys.sorted { ((byStem[$0] ?? []).count, $1) > ((byStem[$1] ?? []).count, $0) }
    guard let most = stems.first, let known = byStem[most] else { return [] }
    let slips = RuleFinding.grouped(
      "в названии района опечатка", hint: "проверьте окончание: Сосновский, Сосновского", at: broken)
    return slips
      + stems.dropFirst().flatMap { stem -> [RuleFinding] in
        guard let own = byStem[stem], own.count < known.count, distance(stem, most) == 1 else { return [] }
        return RuleFinding.grouped(
          "название района написано иначе, чем в остальном тексте", hint: "проверьте: «\(document.string(known[0]))»",
          at: own)
      }
  }

  /// One letter lost, added or changed gives 1; anything more gives 2.
  private func distance(_ left: String, _ right: String) -> Int {
    let (a, b) = (Array(left), Array(right))
    guard abs(a.count - b.count) <= 1 else { return 2 }
    let head = zip(a, b).prefix { $0 == $1 }.count
    let tail = zip(a.dropFirst(head).reversed(), b.dropFirst(head).reversed()).prefix { $0 == $1 }.count
    return max(a.count, b.count) - head - tail <= 1 ? 1 : 2
  }
}
