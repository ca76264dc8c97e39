import DocumentRecognition

/// An abbreviation means one thing throughout: «МО» is not both the municipality and the teachers' association.
struct AbbreviationsHaveOneMeaning: InspectionRule {
  let code = "ABB-05"

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    AbbreviationMention.all(in: document).compactMap { mention in
      let found = introducedTwice(mention, document) ?? association(mention, document)
      return found.map {
        RuleFinding(
          "сокращение «\(mention.text)» стоит в двух значениях", hint: "одно из них пишите полностью", at: $0)
      }
    }
  }

  /// Places where it is introduced for different words: «общеобразовательная организация (ОО)», «образовательная … (ОО)».
  private func introducedTwice(_ mention: AbbreviationMention, _ document: RecognisedDocument) -> [Passage]? {
    var meanings: [(words: [String], passage: Passage)] = []
    for passage in mention.passages {
      let paragraph = document.paragraphs[passage.paragraph]
      guard let bracket = paragraph.scalars[..<passage.range.lowerBound].lastIndex(of: "("),
        let first = paragraph.word(at: bracket), first.range == passage.range || first.reads("далее")
      else { continue }
      let before = paragraph.words.filter { $0.range.upperBound <= bracket }.suffix(mention.text.count)
      let letters = mention.text.lowercased().map { $0 == "ё" ? "е" : $0 }
      guard AbbreviationMention.spells(before.map(\.folded), letters) else { continue }
      meanings.append((before.map { String($0.folded.prefix(5)) }, passage))
    }
    guard let first = meanings.first, meanings.contains(where: { $0.words != first.words }) else { return nil }
    return meanings.map(\.passage)
  }

  private static let gatherings = [
    "районн", "школьн", "предметн", "городск", "окружн", "заседани", "руководител", "педагог", "учител",
  ]

  /// «МО «Сосновский район»» beside «руководители районных МО».
  private func association(_ mention: AbbreviationMention, _ document: RecognisedDocument) -> [Passage]? {
    guard mention.text == "МО" else { return nil }
    let towns = mention.passages.filter { passage in
      let paragraph = document.paragraphs[passage.paragraph]
      return paragraph.character(after: passage.range.upperBound).map { "«\"„“".unicodeScalars.contains($0) } ?? false
    }
    let unions = mention.passages.filter { passage in
      guard !towns.contains(passage) else { return false }
      let before = document.paragraphs[passage.paragraph].word(before: passage.range.lowerBound)?.folded ?? ""
      return Self.gatherings.contains(where: before.hasPrefix)
    }
    return towns.isEmpty || unions.isEmpty ? nil : [towns[0]] + unions
  }
}
