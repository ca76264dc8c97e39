/// Two years with a dash between them: «2020–2022 годы».
package struct YearRange: Hashable, Sendable {
  /// The years and the words after them.
  package let range: Range<Int>
  /// The first year.
  package let first: Int
  /// The last year; two figures are completed.
  package let last: Int
  /// What stands between the years.
  package let separator: String
  /// The word after the years in small letters: «годы», «гг.», «учебный»; nil without one.
  package let word: String?

  /// True for «2019/2020 учебный год».
  package var isSchoolYear: Bool { word?.hasPrefix("учебн") == true || word == "уч" }
}

/// Finds ranges of years in a paragraph.
package enum YearRangeScanner {
  /// All of a paragraph, left to right.
  static func ranges(_ words: [TextWord], _ scalars: [Unicode.Scalar]) -> [YearRange] {
    guard words.count > 1 else { return [] }
    var found: [YearRange] = []
    for index in words.indices.dropLast() {
      guard isYear(words[index]), words[index + 1].isFigures else { continue }
      let between = scalars[words[index].range.upperBound..<words[index + 1].range.lowerBound]
      guard between.count <= 5, between.contains(where: { CharacterClass.isDash($0) || $0 == "/" }),
        between.allSatisfy({ CharacterClass.isDash($0) || $0 == "/" || CharacterClass.isBlank($0) })
      else { continue }
      let first = Int(words[index].folded) ?? 0
      var last = Int(words[index + 1].folded) ?? 0
      if words[index + 1].range.count == 2 { last += first / 100 * 100 } else if !isYear(words[index + 1]) { continue }
      // «01-07/2020-5» and the like are numbers of acts.
      let end = words[index + 1].range.upperBound
      if end < scalars.count, "/-".unicodeScalars.contains(scalars[end]) { continue }
      var word: String?
      var upper = end
      if index + 2 < words.count, scalars[end..<words[index + 2].range.lowerBound].allSatisfy(CharacterClass.isBlank),
        ["год", "гг", "г", "учебн", "уч"].contains(where: { words[index + 2].begins(with: $0) })
      {
        word = words[index + 2].folded
        upper = words[index + 2].range.upperBound
        if upper < scalars.count, scalars[upper] == ".", word == "гг" || word == "г" {
          upper += 1
          word? += "."
        }
        if word == "г", index + 3 < words.count, words[index + 3].reads("г") { word = "г г." }
      }
      found.append(
        YearRange(
          range: words[index].range.lowerBound..<upper, first: first, last: last,
          separator: String(String.UnicodeScalarView(between)), word: word))
    }
    return found
  }

  /// True for a year from 1990 to 2099.
  package static func isYear(_ word: TextWord) -> Bool {
    word.isFigures && word.range.count == 4 && (1990...2099).contains(Int(word.folded) ?? 0)
  }
}
