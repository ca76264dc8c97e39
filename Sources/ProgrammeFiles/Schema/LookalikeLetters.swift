/// Latin letters that look like Russian ones: the eye cannot tell «с» from «c», so a message must.
enum LookalikeLetters {
  private static let russian: [Character: Character] = [
    "a": "а", "c": "с", "e": "е", "o": "о", "p": "р", "x": "х", "y": "у", "k": "к", "A": "А", "B": "В", "C": "С",
    "E": "Е", "H": "Н", "K": "К", "M": "М", "O": "О", "P": "Р", "T": "Т", "X": "Х",
  ]

  /// The word with such letters made Russian; nil when it has none.
  static func russified(_ word: String) -> String? {
    guard word.contains(where: { russian[$0] != nil }) else { return nil }
    return String(word.map { russian[$0] ?? $0 })
  }

  /// The first word of a text that has letters of both alphabets, all of its Latin ones looking Russian.
  static func mixedWord(in text: String) -> String? {
    guard mayBeMixed(text) else { return nil }
    return words(of: text).first(where: isMixed).map { String($0) }
  }

  /// The text with such words made Russian; all others stay.
  static func russifiedWords(of text: String) -> String {
    var result = ""
    var position = text.startIndex
    for word in words(of: text) where isMixed(word) {
      result += text[position..<word.startIndex] + (russified(String(word)) ?? String(word))
      position = word.endIndex
    }
    return result + text[position...]
  }

  /// False for a text whose bytes show at a glance that it has no Latin letters, as those of nearly all texts do.
  private static func mayBeMixed(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      bytes.contains { (0x41...0x5A).contains($0 & 0xDF) } && bytes.contains { $0 == 0xD0 || $0 == 0xD1 }
    }
  }

  private static func words(of text: String) -> [Substring] { text.split { !$0.isLetter } }

  private static func isMixed(_ word: Substring) -> Bool {
    let latin = word.filter(\.isASCII)
    return !latin.isEmpty && latin.count < word.count && latin.allSatisfy { russian[$0] != nil }
  }
}
