import DocumentRecognition

extension CountsAreRight {
  private static let kinds = WordStems(["средн", "основн", "начальн", "гимнази", "лице"])

  /// «в составе 4 человек:» over a list of three; persons are told by their initials.
  func people(_ document: RecognisedDocument) -> [RuleFinding] {
    document.shown.compactMap { index, paragraph -> RuleFinding? in
      guard paragraph.lastCharacter == ":", paragraph.persons.isEmpty,
        let position = paragraph.words.indices.dropFirst().last(where: { position in
          paragraph.words[position].begins(with: "чел") && paragraph.words[position - 1].range.count <= 2
        }), let stated = SmallNumerals.number(paragraph.words[position - 1]), stated >= 2
      else { return nil }
      let lines = document.shown.drop { $0.index <= index }.prefix {
        $0.paragraph.persons.count == 1 && $0.paragraph.isInBody
      }
      guard lines.count >= 2, lines.count != stated, lines.count < 30 else { return nil }
      let range = paragraph.words[position - 1].range.lowerBound..<paragraph.words[position].range.upperBound
      return RuleFinding(
        "названо \(lines.count), а сказано \(stated)", hint: "исправьте число или дополните перечень",
        at: [Passage(paragraph: index, range: range)] + lines.map { document.view.passage($0.index) })
    }
  }

  /// «9 школ: 4 средние, 3 основные и 1 начальная»: the parts give the whole.
  func parts(_ document: RecognisedDocument) -> [RuleFinding] {
    document.shown.compactMap { index, paragraph -> RuleFinding? in
      guard let colon = paragraph.scalars.firstIndex(of: ":"), paragraph.signs.contains(.figure) else { return nil }
      let words = paragraph.words
      guard let first = words.firstIndex(where: { $0.range.lowerBound > colon }), first >= 2,
        words[first - 1].begins(with: "школ"), let stated = SmallNumerals.number(words[first - 2]),
        !YearRangeScanner.isYear(words[first - 2])
      else { return nil }
      let end = paragraph.scalars[colon...].firstIndex { ".;".unicodeScalars.contains($0) } ?? paragraph.endOfText
      let inside = words[first...].prefix { $0.range.upperBound <= end }
      // Every number stands before a kind of school, so that nothing else is added up.
      let numbers = inside.indices.filter { inside[$0].isFigures }
      let counted = numbers.filter { $0 + 1 < inside.endIndex && Self.kinds.hold(inside[$0 + 1]) }
      guard counted.count >= 2, counted.count == numbers.count else { return nil }
      let sum = counted.compactMap { Int(inside[$0].folded) }.reduce(0, +)
      guard sum != stated else { return nil }
      return RuleFinding(
        "по частям \(sum), а сказано \(stated)", hint: "исправьте одно из чисел",
        at: [Passage(paragraph: index, range: words[first - 2].range.lowerBound..<end)])
    }
  }

  /// «Из 214 обучающихся справились 163 (76,2 %)»: the whole stands first, the part before its share.
  func partBehindWhole(_ words: [TextWord], _ scalars: [Unicode.Scalar], at position: Int) -> (Int, Int, last: Int)? {
    guard position + 1 < words.count, words[position + 1].isFigures, !YearRangeScanner.isYear(words[position + 1]),
      let whole = Int(words[position + 1].folded),
      let last = words[(position + 2)...].prefix(8).firstIndex(where: \.isFigures), let part = Int(words[last].folded),
      !scalars[words[position + 1].range.upperBound..<words[last].range.lowerBound].contains(where: {
        ".,;:(".unicodeScalars.contains($0)
      }),
      scalars[words[last].range.upperBound...].drop(while: CharacterClass.isBlank).first == "("
    else { return nil }
    return (part, whole, last)
  }
}
