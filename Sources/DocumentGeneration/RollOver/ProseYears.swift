/// The years that a text mentions, each with the words around it, so that a person can decide about them.
enum ProseYears {
  /// The mentions of years from `earliest` on, in their order; neighbours share one stretch of words.
  static func mentions(in text: String, since earliest: Int) -> [String] {
    let characters = Array(text.split(whereSeparator: \.isWhitespace).joined(separator: " "))
    var stretches: [Range<Int>] = []
    var position = 0
    while position < characters.count {
      guard characters[position].isASCII, characters[position].isWholeNumber else {
        position += 1
        continue
      }
      let end = characters[position...].firstIndex { !($0.isASCII && $0.isWholeNumber) } ?? characters.count
      if isYear(characters, position..<end, since: earliest) {
        let stretch = max(0, position - width)..<min(characters.count, end + width)
        if let last = stretches.last, last.upperBound >= position {
          stretches[stretches.count - 1] = last.lowerBound..<stretch.upperBound
        } else {
          stretches.append(stretch)
        }
      }
      position = end
    }
    return stretches.map { words(characters, $0) }
  }

  /// How many characters are shown on each side.
  private static let width = 30

  private static func isYear(_ characters: [Character], _ range: Range<Int>, since earliest: Int) -> Bool {
    guard range.count == 4, let year = Int(String(characters[range])), (max(1990, earliest)...2099).contains(year)
    else {
      return false
    }
    let before = range.lowerBound > 0 ? characters[range.lowerBound - 1] : " "
    let after = range.upperBound < characters.count ? characters[range.upperBound] : " "
    // «№ 2020», «2020-ФЗ» and parts of codes are no years.
    let earlier = range.lowerBound > 1 ? characters[range.lowerBound - 2] : " "
    return !before.isLetter && !after.isLetter && before != "№" && !(before == " " && earlier == "№")
  }

  private static func words(_ characters: [Character], _ range: Range<Int>) -> String {
    var (start, end) = (range.lowerBound, range.upperBound)
    // Whole words only.
    while start > 0, characters[start - 1] != " " { start -= 1 }
    while end < characters.count, characters[end] != " " { end += 1 }
    return (start > 0 ? "… " : "") + String(characters[start..<end]) + (end < characters.count ? " …" : "")
  }
}
