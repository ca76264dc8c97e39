/// Splits a text into words.
package enum WordSplitter {
  /// Words are letters with hyphens and apostrophes inside them, or figures; everything else parts them.
  package static func words(of scalars: [Unicode.Scalar]) -> [TextWord] {
    var words: [TextWord] = []
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      let start = index
      if CharacterClass.isFigure(scalar) {
        while index < scalars.count, CharacterClass.isFigure(scalars[index]) { index += 1 }
      } else if CharacterClass.isLetter(scalar) {
        while index < scalars.count {
          if CharacterClass.isLetter(scalars[index]) || scalars[index] == "\u{AD}" {
            index += 1
          } else if isJoint(scalars[index]), index + 1 < scalars.count, CharacterClass.isLetter(scalars[index + 1]) {
            index += 1
          } else {
            break
          }
        }
      } else {
        index += 1
        continue
      }
      words.append(word(scalars, start..<index))
    }
    return words
  }

  /// «социально-экономический», «Д’Артаньян».
  private static func isJoint(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "-" || scalar == "\u{2011}" || scalar == "'" || scalar == "’"
  }

  private static func word(_ scalars: [Unicode.Scalar], _ range: Range<Int>) -> TextWord {
    var capitals = 0
    var letters = 0
    for scalar in scalars[range] where scalar != "\u{AD}" {
      if CharacterClass.isLetter(scalar) { letters += 1 }
      if CharacterClass.isCapital(scalar) { capitals += 1 }
    }
    let small = scalars[range].lazy.filter { $0 != "\u{AD}" }.map(folded)
    return TextWord(
      range: range, letters: FoldedLetters(small),
      isCapitalised: CharacterClass.isCapital(scalars[range.lowerBound]),
      isAllCapitals: letters > 1 && capitals == letters, isFigures: letters == 0)
  }

  /// A letter in small form, «ё» as «е».
  private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x410...0x42F, 0x41...0x5A: Unicode.Scalar(scalar.value + 0x20) ?? scalar
    case 0x401, 0x451: "е"
    case 0x2011: "-"
    case 0x2019: "'"
    case 0..<0xC0, 0x430...0x44F: scalar
    default: scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
    }
  }
}
