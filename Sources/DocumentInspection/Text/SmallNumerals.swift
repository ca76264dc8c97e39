import DocumentRecognition

/// The numbers up to ten as papers count schools and people in words.
enum SmallNumerals {
  /// The numbers by their words, small and with «ё» as «е».
  static let values = [
    "два": 2, "две": 2, "двух": 2, "двум": 2, "три": 3, "трех": 3, "трем": 3, "четыре": 4, "четырех": 4, "четырем": 4,
    "пять": 5, "пяти": 5, "шесть": 6, "шести": 6, "семь": 7, "семи": 7, "восемь": 8, "восьми": 8, "девять": 9,
    "девяти": 9, "десять": 10, "десяти": 10,
  ]

  /// The number that a word gives, in letters or in figures.
  static func number(_ word: TextWord) -> Int? { values[word.folded] ?? Int(word.folded) }
}
