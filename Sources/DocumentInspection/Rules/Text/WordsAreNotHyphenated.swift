import DocumentRecognition

/// No residue of hyphenation stands inside a line: «минималь- ного».
struct WordsAreNotHyphenated: InspectionRule {
  let code = "TXT-12"

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    var found: [Passage] = []
    for index in document.paragraphs(showing: .looseHyphen) {
      let paragraph = document.paragraphs[index]
      let scalars = paragraph.scalars
      for position in scalars.indices where scalars[position] == "-" || scalars[position] == "¬" {
        guard position > 1, position + 2 < scalars.count, CharacterClass.isSmall(scalars[position - 1]),
          CharacterClass.isBlank(scalars[position + 1]),
          let left = paragraph.word(before: position), let right = paragraph.word(at: position + 1),
          left.range.upperBound == position, right.range.lowerBound == position + 2,
          CharacterClass.isSmall(scalars[right.range.lowerBound]),
          !["и", "или", "а", "но", "не"].contains(right.folded),
          left.range.count > 1, !left.ends(with: "о")
        else { continue }
        found.append(Passage(paragraph: index, range: left.range.lowerBound..<right.range.upperBound))
      }
    }
    found += joined(document)
    return RuleFinding.grouped("остаток переноса внутри строки", hint: "соедините части слова", at: found)
  }

  /// «мето-дический» in a document that writes «методический» elsewhere.
  private func joined(_ document: RecognisedDocument) -> [Passage] {
    document.paragraphs(showing: .dash).flatMap { index -> [Passage] in
      let paragraph = document.paragraphs[index]
      return paragraph.words.compactMap { word in
        guard !word.isAllCapitals, word.range.count >= 9, word.folded.contains("-") else { return nil }
        let parts = word.folded.split(separator: "-")
        guard parts.count == 2, parts.allSatisfy({ $0.count >= 3 }) else { return nil }
        let whole = parts.joined()
        let isWritten = document.holds(WordStems([String(whole.dropLast(2))]))
        return isWritten ? Passage(paragraph: index, range: word.range) : nil
      }
    }
  }
}
