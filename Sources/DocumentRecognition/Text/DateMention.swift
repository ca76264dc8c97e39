import RussianLanguage

/// A date as a document writes it.
package struct DateMention: Hashable, Sendable {
  /// How it is written.
  package enum Form: Hashable, Sendable {
    /// 14.07.2020
    case digits
    /// 14.07.20
    case shortYear
    /// 14 июля 2020
    case words
    /// «14» июля 2020
    case quotedDay
    /// 14 июля
    case withoutYear
  }

  /// The characters, the year's mark among them.
  package let range: Range<Int>
  /// How it is written.
  package let form: Form
  /// The mark after the year: «г.», «года», «год»; nil without one.
  package let yearMark: String?
  /// The day; nil without a year or where there is no such day.
  package let date: CalendarDate?
}

/// Finds dates in a paragraph.
package enum DateScanner {
  /// All dates of a paragraph, left to right.
  static func dates(_ words: [TextWord], _ scalars: [Unicode.Scalar]) -> [DateMention] {
    var found: [DateMention] = []
    var index = 0
    while index < words.count {
      guard words[index].isFigures, words[index].range.count <= 2 else {
        index += 1
        continue
      }
      if let (mention, used) = digits(words, index, scalars) ?? inWords(words, index, scalars) {
        found.append(mention)
        index += used
      } else {
        index += 1
      }
    }
    return found
  }

  private static func number(_ word: TextWord) -> Int { Int(word.folded) ?? 0 }

  private static func digits(_ words: [TextWord], _ index: Int, _ scalars: [Unicode.Scalar]) -> (DateMention, Int)? {
    guard index + 2 < words.count, words[index + 1].isFigures, words[index + 2].isFigures,
      words[index + 1].range.count == 2, [2, 4].contains(words[index + 2].range.count),
      scalars[words[index].range.upperBound..<words[index + 1].range.lowerBound].elementsEqual(["."]),
      scalars[words[index + 1].range.upperBound..<words[index + 2].range.lowerBound].elementsEqual(["."]),
      (1...31).contains(number(words[index])), (1...12).contains(number(words[index + 1]))
    else { return nil }
    let end = words[index + 2].range.upperBound
    // «1.01.20.5» is the number of an item.
    if end + 1 < scalars.count, scalars[end] == ".", CharacterClass.isFigure(scalars[end + 1]) { return nil }
    let start = words[index].range.lowerBound
    if start > 1, scalars[start - 1] == ".", CharacterClass.isFigure(scalars[start - 2]) { return nil }
    let isShort = words[index + 2].range.count == 2
    let year = number(words[index + 2]) + (isShort ? 2000 : 0)
    guard (1900...2199).contains(year) else { return nil }
    let (mark, last) = yearMark(after: end, words, index + 3, scalars)
    return (
      DateMention(
        range: start..<last, form: isShort ? .shortYear : .digits, yearMark: mark,
        date: CalendarDate(year: year, month: number(words[index + 1]), day: number(words[index]))),
      mark == nil ? 3 : 4
    )
  }

  private static let months = Month.allCases.map { (form: WordForm.whole($0.name(in: .genitive)), month: $0) }

  private static func inWords(_ words: [TextWord], _ index: Int, _ scalars: [Unicode.Scalar]) -> (DateMention, Int)? {
    guard index + 1 < words.count, (1...31).contains(number(words[index])),
      let month = months.first(where: { $0.form.holds(words[index + 1]) })?.month
    else { return nil }
    let between = scalars[words[index].range.upperBound..<words[index + 1].range.lowerBound]
    let isQuoted = between.contains { "»”\"".unicodeScalars.contains($0) }
    guard between.allSatisfy({ CharacterClass.isBlank($0) || "»”\"".unicodeScalars.contains($0) }) else { return nil }
    let start = max(0, words[index].range.lowerBound - (isQuoted ? 1 : 0))
    guard index + 2 < words.count, words[index + 2].isFigures, words[index + 2].range.count == 4,
      scalars[words[index + 1].range.upperBound..<words[index + 2].range.lowerBound].allSatisfy(CharacterClass.isBlank)
    else {
      let range = start..<words[index + 1].range.upperBound
      return (DateMention(range: range, form: .withoutYear, yearMark: nil, date: nil), 2)
    }
    let (mark, last) = yearMark(after: words[index + 2].range.upperBound, words, index + 3, scalars)
    return (
      DateMention(
        range: start..<last, form: isQuoted ? .quotedDay : .words, yearMark: mark,
        date: CalendarDate(year: number(words[index + 2]), month: month.rawValue, day: number(words[index]))),
      mark == nil ? 3 : 4
    )
  }

  /// «14.07.2020 г. Алдан № 356»: in the line of a paper's registration the town stands between its date and number.
  private static func isTown(_ words: [TextWord], _ index: Int, _ scalars: [Unicode.Scalar]) -> Bool {
    guard words.count <= 8, index < words.count, words[index].isCapitalised, words[index].range.count >= 3 else {
      return false
    }
    let rest = scalars[words[index].range.upperBound...].first { !CharacterClass.isBlank($0) }
    return rest == "№"
  }

  /// «г.», «год», «года» after a year, and where they end.
  static func yearMark(after end: Int, _ words: [TextWord], _ index: Int, _ scalars: [Unicode.Scalar]) -> (
    String?, Int
  ) {
    guard index < words.count, ["г", "год", "года", "году"].contains(words[index].folded),
      scalars[end..<words[index].range.lowerBound].allSatisfy(CharacterClass.isBlank)
    else { return (nil, end) }
    var last = words[index].range.upperBound
    // «14.07.2020 г. Алдан» speaks of a town.
    if words[index].reads("г"), last < scalars.count, scalars[last] == "." {
      last += 1
      if scalars[end..<words[index].range.lowerBound].count > 3 || isTown(words, index + 1, scalars) {
        return (nil, end)
      }
      return ("г.", last)
    }
    return (words[index].folded, last)
  }
}
