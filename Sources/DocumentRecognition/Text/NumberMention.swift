/// A registration number after «№».
package struct NumberMention: Hashable, Sendable {
  /// The sign and the number.
  package let range: Range<Int>
  /// The number without blanks.
  package let number: String
}

/// Finds numbers of acts in a paragraph.
package enum NumberScanner {
  private static let institutions = [
    "школ", "лице", "гимнази", "сош", "оош", "нош", "сад", "доу", "интернат", "колледж", "училищ", "корпус", "отделени",
  ]

  /// All numbers but those that belong to the name of a school or a like institution: «школа № 16».
  package static func actNumbers(in paragraph: DocumentParagraph) -> [NumberMention] {
    numbers(in: paragraph).filter { mention in
      // A name may be broken before its number: «Основная школа / № 16».
      if mention.range.upperBound < paragraph.scalars.count,
        "»\"”".unicodeScalars.contains(paragraph.scalars[mention.range.upperBound])
      {
        return false
      }
      guard let before = paragraph.words.last(where: { $0.range.upperBound <= mention.range.lowerBound }) else {
        return true
      }
      return !institutions.contains { before.begins(with: $0) }
    }
  }

  /// All numbers after «№» (or a Latin N before a figure), left to right.
  package static func numbers(in paragraph: DocumentParagraph) -> [NumberMention] {
    guard paragraph.signs.contains(.number) else { return [] }
    let scalars = paragraph.scalars
    var found: [NumberMention] = []
    for start in scalars.indices where scalars[start] == "№" || isLatinSign(at: start, in: scalars) {
      var index = start + 1
      while index < scalars.count, CharacterClass.isBlank(scalars[index]) { index += 1 }
      var end = index
      while end < scalars.count {
        let scalar = scalars[end]
        if CharacterClass.isLetter(scalar) || CharacterClass.isFigure(scalar) || "/-–.§".unicodeScalars.contains(scalar)
        {
          end += 1
        } else if CharacterClass.isBlank(scalar), end + 1 < scalars.count,
          scalars[end + 1] == "§" || scalars[end - 1] == "§"
        {
          end += 1
        } else {
          break
        }
      }
      while end > index, ".-–".unicodeScalars.contains(scalars[end - 1]) { end -= 1 }
      guard end > index, scalars[index..<end].contains(where: CharacterClass.isFigure) else { continue }
      let number = String(String.UnicodeScalarView(scalars[index..<end].filter { !CharacterClass.isBlank($0) }))
      found.append(NumberMention(range: start..<end, number: number))
    }
    return found
  }

  /// «N 214», as the bases of law write it: a letter by itself before a figure.
  private static func isLatinSign(at position: Int, in scalars: [Unicode.Scalar]) -> Bool {
    guard scalars[position] == "N", position == 0 || !CharacterClass.isLetter(scalars[position - 1]) else {
      return false
    }
    return scalars[(position + 1)...].first { !CharacterClass.isBlank($0) }.map(CharacterClass.isFigure) ?? false
  }
}
