import DocumentRecognition

/// Nothing of another region or body is left: a republic in an oblast, another body's name.
struct NothingForeignIsLeft: InspectionRule {
  let code = "ENT-09"

  func findings(in document: RecognisedDocument) -> [RuleFinding] { region(document) + body(document) }

  private static let republic = PhrasePattern("в|по республике")
  private static let krai = PhrasePattern("в|по крае|краю")

  /// How the words for regions begin, whatever the spelling of «й».
  private static let regions = WordStems(["област", "кра", "республик"])

  /// The kind of the region by its proper name, and mentions of another kind without a name.
  private func region(_ document: RecognisedDocument) -> [RuleFinding] {
    var homes: Set<String> = []
    for place in document.places(of: Self.regions) {
      let (words, position) = (document.paragraphs[place.paragraph].words, place.word)
      let word = words[position]
      let previous = position > 0 ? words[position - 1] : nil
      let next = position + 1 < words.count ? words[position + 1] : nil
      let isProper =
        previous.map { $0.isCapitalised && ["ой", "ая", "ую", "ого", "ий"].contains(where: $0.ends) }
        ?? false
      if word.begins(with: "област"), isProper { homes.insert("область") }
      if ["край", "края", "крае", "краю"].contains(word.folded), isProper { homes.insert("край") }
      if word.begins(with: "республик"), word.isCapitalised, next?.isCapitalised == true || isProper {
        homes.insert("республика")
      }
    }
    guard homes.count == 1, let home = homes.first else { return [] }
    let patterns = [("республика", Self.republic), ("край", Self.krai)].filter { $0.0 != home }
    let found = patterns.flatMap { document.passages(of: $0.1) }.filter { passage in
      !(document.paragraphs[passage.paragraph].word(at: passage.range.upperBound)?.isCapitalised ?? false)
    }
    return RuleFinding.grouped(
      "в тексте другой вид региона: документ составлен в регионе «\(home)»", hint: "остаток чужого образца: исправьте",
      at: found)
  }

  private static let bodies = ["отдел", "управлени", "департамент", "комитет"]
  private static let bodyStems = WordStems(bodies)

  /// «Управление образования» in an order of a department.
  private func body(_ document: RecognisedDocument) -> [RuleFinding] {
    guard let order = document.order else { return [] }
    let author = order.author.flatMap { document.paragraphs[$0].words.map(\.folded) }
    let own = Self.bodies.filter { body in author.contains { $0.hasPrefix(body) } }
    guard !own.isEmpty else { return [] }
    var found: [Passage] = []
    for place in document.places(of: Self.bodyStems) where place.word > 0 && !document.isRequisite(place.paragraph) {
      let (words, position) = (document.paragraphs[place.paragraph].words, place.word)
      let word = words[position]
      guard word.isCapitalised, let kind = Self.bodies.first(where: { word.begins(with: $0) }), !own.contains(kind),
        position + 1 < words.count, words[position + 1].reads("образования")
      else { continue }
      let next = position + 2 < words.count ? words[position + 2] : nil
      if let next, next.isCapitalised || next.begins(with: "администраци") { continue }
      found.append(
        Passage(paragraph: place.paragraph, range: word.range.lowerBound..<words[position + 1].range.upperBound))
    }
    return RuleFinding.grouped(
      "назван другой орган управления образованием, не автор документа", hint: "остаток чужого образца: исправьте",
      at: found)
  }
}
