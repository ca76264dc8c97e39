import DocumentRecognition

/// Texts of a document as a person would write them into data.
enum ImportedText {
  /// One line: blanks of all kinds become single spaces, soft hyphens go.
  static func clean(_ text: String) -> String {
    withoutTraces(text).unicodeScalars.filter { $0 != "\u{AD}" && $0 != "\u{FFFC}" && $0 != "\u{200B}" }
      .split { CharacterClass.isBlank($0) || $0 == "\r" || $0 == "\u{B}" }
      .map { String(String.UnicodeScalarView($0)) }.joined(separator: " ")
  }

  /// The text without the traces that converters leave: «[image: ]», «[bookmark: _GoBack]».
  private static func withoutTraces(_ text: String) -> String {
    var text = text
    for opening in ["[image:", "[bookmark:"] {
      while let start = text.firstRange(of: opening), let end = text[start.upperBound...].firstIndex(of: "]") {
        text.replaceSubrange(start.lowerBound...end, with: " ")
      }
    }
    return text
  }

  /// An entry of a list: what only parts it from the next goes.
  static func entry(_ text: String) -> String {
    var text = clean(text)
    while let last = text.last, ";,".contains(last) { text.removeLast() }
    guard text.hasSuffix(".") else { return text }
    // The full stop of «т.д.», «г.» or initials belongs to the word.
    let word = text.dropLast().reversed().prefix { $0.isLetter || $0 == "." }
    if abbreviations.contains(String(word.reversed()).lowercased()) { return text }
    return word.count >= 3 && !word.contains(".") || text.dropLast().last.map { ")»".contains($0) } == true
      || text.dropLast().last?.isNumber == true ? String(text.dropLast()) : text
  }

  private static let abbreviations: Set<String> = ["руб", "тыс", "млн", "млрд", "чел", "обл", "стр", "экз", "кв"]

  /// The text in small letters, «ё» as «е», without marks at its ends: for comparing.
  static func folded(_ text: String) -> String {
    let small = clean(text).lowercased().replacing("ё", with: "е").replacing("–", with: "-").replacing("—", with: "-")
    let marks = " .,;:«»\"„“()"
    return String(small.drop { marks.contains($0) }.reversed().drop { marks.contains($0) }.reversed())
  }

  /// The words for comparing, all marks left out.
  static func words(_ text: String) -> [String] {
    folded(text).split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}
