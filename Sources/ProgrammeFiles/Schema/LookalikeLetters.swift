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
}
