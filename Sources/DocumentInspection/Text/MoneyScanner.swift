import DocumentRecognition

/// Reads amounts as clerks write them: «4 200,0 тыс. рублей», «96 000 рублей».
enum MoneyScanner {
  private static let units = WordStems(["тыс", "млн", "млрд", "руб"])

  /// The first amount of a paragraph behind an offset: figures in groups before «тыс.», «млн», «рублей».
  static func amount(in paragraph: DocumentParagraph, from start: Int) -> Double? {
    let words = paragraph.words
    guard let unit = words.firstIndex(where: { $0.range.lowerBound >= start && units.hold($0) }) else { return nil }
    let figures = words[..<unit].reversed().prefix { word in word.isFigures && word.range.lowerBound >= start }
    guard let first = figures.last, let last = figures.first else { return nil }
    return number(paragraph.scalars[first.range.lowerBound..<last.range.upperBound])
  }

  /// «4 200,0» as a number; nil for anything else.
  static func number(_ scalars: some Sequence<Unicode.Scalar>) -> Double? {
    var digits = ""
    for scalar in scalars {
      if CharacterClass.isBlank(scalar) { continue }
      if scalar == "," || scalar == "." { digits += "." } else { digits.unicodeScalars.append(scalar) }
    }
    guard let first = digits.first, first.isASCII, first.isNumber,
      digits.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == ".") })
    else { return nil }
    return Double(digits)
  }
}
