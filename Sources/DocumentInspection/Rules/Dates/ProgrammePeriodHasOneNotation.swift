import DocumentRecognition

/// The period of a programme is written one way: «2020–2022 годы».
struct ProgrammePeriodHasOneNotation: InspectionRule {
  let code = "DAT-13"

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    var byYears: [String: [(passage: Passage, notation: String)]] = [:]
    for (index, paragraph) in document.shown {
      for range in paragraph.yearRanges where !range.isSchoolYear && range.separator != "/" {
        // A cell of nothing but the period has the short form by custom.
        if paragraph.cell != nil, paragraph.words.count <= 3, range.separator == "–" { continue }
        let word = range.word.map { $0.hasPrefix("год") ? "годы" : $0 } ?? ""
        byYears["\(range.first)-\(range.last)", default: []].append(
          (Passage(paragraph: index, range: range.range), range.separator + "|" + word))
      }
    }
    return byYears.keys.sorted().flatMap { key -> [RuleFinding] in
      let mentions = byYears[key] ?? []
      let notations = Set(mentions.map(\.notation).filter { !$0.hasSuffix("|") })
      let separators = Set(mentions.map { $0.notation.prefix { $0 != "|" } })
      guard notations.count > 1 || separators.count > 1 else { return [] }
      return RuleFinding.grouped(
        "период написан по-разному", hint: "везде пишите одинаково, например «\(key.replacing("-", with: "–")) годы»",
        at: mentions.map(\.passage))
    }
  }
}
