import DocumentRecognition

/// A district's name is spelt the same everywhere: «Гачевский» beside «Грачевский» is a slip.
struct TerritoryIsSpeltRight: InspectionRule {
  let code = "ENT-07"

  private static let districts = WordStems(["район"])
  private static let adjectives = WordStems(forms: ["*ская", "*ской", "*скую", "*ские", "*ских"])
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
    guard let most = stems.first, let known = byStem[most] else { return names(document) }
    let slips = RuleFinding.grouped(
      "в названии района опечатка", hint: "проверьте окончание: Сосновский, Сосновского", at: broken)
    return slips + names(document)
      + stems.dropFirst().flatMap { stem -> [RuleFinding] in
        guard let own = byStem[stem], own.count <= known.count, OneLetterSlip(stem, most) != nil else { return [] }
        return RuleFinding.grouped(
          "название района написано иначе, чем в остальном тексте", hint: "проверьте: «\(document.string(known[0]))»",
          at: own)
      }
  }

  /// «Камышенская» beside «Камышинская школа»: names of schools and places that differ in one letter.
  private func names(_ document: RecognisedDocument) -> [RuleFinding] {
    var byStem: [String: [Passage]] = [:]
    for (index, paragraph) in document.shown where paragraph.words.count < 400 {
      for (position, word) in paragraph.words.enumerated()
      where word.isCapitalised && !word.isAllCapitals && word.range.count >= 8 && Self.adjectives.hold(word)
        && !word.folded.contains("-")
      {
        let next = position + 1 < paragraph.words.count ? paragraph.words[position + 1] : nil
        // Districts are told apart above; surnames have initials.
        guard next.map({ !Self.districts.hold($0) && ($0.range.count > 1 || !$0.isCapitalised) }) ?? true else {
          continue
        }
        byStem[String(word.folded.dropLast(4)), default: []].append(Passage(paragraph: index, range: word.range))
      }
    }
    let stems = byStem.keys.sorted()
    return stems.indices.flatMap { left in
      // Those that begin alike stand side by side.
      stems[(left + 1)...].prefix { stems[left].prefix(3) == $0.prefix(3) }.filter { right in
        stems[left].count == right.count && OneLetterSlip(stems[left], right) != nil
      }.flatMap { right in
        RuleFinding.grouped(
          "похожие названия отличаются одной буквой", hint: "проверьте, не опечатка ли это",
          at: ((byStem[stems[left]] ?? []) + (byStem[right] ?? [])).inReadingOrder, severity: .warning)
      }
    }
  }
}
