/// Latin letters that look like Russian ones: the eye cannot tell «с» from «c», so a message must.
package enum LookalikeLetters {
  private static let russian: [Character: Character] = [
    "a": "а", "c": "с", "e": "е", "o": "о", "p": "р", "x": "х", "y": "у", "k": "к", "A": "А", "B": "В", "C": "С",
    "E": "Е", "H": "Н", "K": "К", "M": "М", "O": "О", "P": "Р", "T": "Т", "X": "Х",
  ]

  /// The word with such letters made Russian; nil when it has none.
  package static func russified(_ word: String) -> String? {
    guard word.contains(where: { russian[$0] != nil }) else { return nil }
    return String(word.map { russian[$0] ?? $0 })
  }

  /// The first word of a text that has letters of both alphabets, all of its Latin ones looking Russian, or that is a
  /// small Russian word in Latin letters: «B целях».
  package static func mixedWord(in text: String) -> String? {
    guard mayBeMixed(text) else { return nil }
    return words(of: text).first { isMixed($0) || isServiceWord($0, in: text) }.map { String($0) }
  }

  /// The text with such words made Russian; all others stay.
  package static func russifiedWords(of text: String) -> String {
    var result = ""
    var position = text.startIndex
    for word in words(of: text) where isMixed(word) || isServiceWord(word, in: text) {
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

  /// The prepositions, conjunctions and particles that can be typed in Latin letters wholly.
  private static let serviceWords: Set<String> = [
    "а", "в", "к", "о", "с", "у", "во", "ко", "со", "не", "на", "но", "от", "он",
  ]

  /// True for such a word before a Russian word or a number: small, or where a sentence begins, or among capitals. «Класс A»
  /// and «витамин C и другие» are meant as they are.
  private static func isServiceWord(_ word: Substring, in text: String) -> Bool {
    guard word.count <= 2, word.allSatisfy({ $0.isASCII && russian[$0] != nil }), let first = word.first,
      russified(String(word)).map({ serviceWords.contains($0.lowercased()) }) == true,
      word.endIndex < text.endIndex, text[word.endIndex].isWhitespace
    else { return false }
    let behind = text[word.endIndex...].drop(while: \.isWhitespace)
    let next = behind.drop { "«„\"(№".contains($0) }
    guard let letter = next.first, letter.isNumber || letter.isLetter && !letter.isASCII else { return false }
    let before = text[..<word.startIndex]
    guard let previous = before.last(where: { !$0.isWhitespace }) else { return true }
    guard before.last.map({ $0.isWhitespace || "«„\"(".contains($0) }) == true else { return false }
    if first.isLowercase { return !previous.isASCII || ".,;:!?)\"".contains(previous) || previous.isNumber }
    if ".!?:…«„\"(".contains(previous) { return true }
    let follower = next.prefix(while: \.isLetter)
    return follower.count > 1 && follower.allSatisfy(\.isUppercase) && previous.isLetter && previous.isUppercase
  }
}
