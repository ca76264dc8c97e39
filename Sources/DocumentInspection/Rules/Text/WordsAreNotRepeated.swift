import DocumentRecognition

/// No word is repeated in a phrase.
struct WordsAreNotRepeated: InspectionRule {
  let code = "TXT-14"

  private static let patterns = [
    "ее|его|их реализации|исполнения|выполнения программы|плана|проекта", "показателями ~ следующие показатели",
    "служат следующие показатели", "в том числе в том числе",
  ].map(PhrasePattern.init)

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    var found: [Passage] = []
    for index in document.paragraphs(showing: .repeatedWord) {
      let paragraph = document.paragraphs[index]
      for (left, right) in zip(paragraph.words, paragraph.words.dropFirst())
      where left.equals(right) && !left.isFigures && left.range.count > 1 {
        let gap = paragraph.scalars[left.range.upperBound..<right.range.lowerBound]
        guard gap.allSatisfy({ CharacterClass.isBlank($0) && $0 != "\n" }), !gap.isEmpty else { continue }
        found.append(Passage(paragraph: index, range: left.range.lowerBound..<right.range.upperBound))
      }
    }
    found += Self.patterns.flatMap { document.passages(of: $0) } + announced(document)
    found.sort { ($0.paragraph, $0.range.lowerBound) < ($1.paragraph, $1.range.lowerBound) }
    return RuleFinding.grouped("слово повторено", hint: "уберите повтор", at: found)
  }

  /// «Внести следующие изменения:» and «пункт 2 изложить в следующей редакции:» are set phrases.
  private static let amending = WordStems(words: ["изложить", "дополнить", "заменить", "исключить"])

  /// «следующее решение:» and at once «следующие меры:».
  private func announced(_ document: RecognisedDocument) -> [Passage] {
    let shown = document.shown.filter { $0.paragraph.isInBody }
    return zip(shown, shown.dropFirst()).flatMap { left, right -> [Passage] in
      guard left.paragraph.lastCharacter == ":", !right.paragraph.words.contains(where: Self.amending.hold),
        right.paragraph.lastCharacter == ":" || right.paragraph.text.contains(":"),
        let first = left.paragraph.words.last(where: { $0.begins(with: "следующ") }),
        let second = right.paragraph.words.prefix(6).first(where: { $0.begins(with: "следующ") })
      else { return [] }
      return [Passage(paragraph: left.index, range: first.range), Passage(paragraph: right.index, range: second.range)]
    }
  }
}
