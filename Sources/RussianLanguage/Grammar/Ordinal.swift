/// Ordinal numbers in words, masculine, as acts name paragraphs: «абзац второй», «в абзаце втором».
package enum Ordinal {
  private static let words = [
    "первый", "второй", "третий", "четвёртый", "пятый", "шестой", "седьмой", "восьмой", "девятый", "десятый",
    "одиннадцатый", "двенадцатый", "тринадцатый", "четырнадцатый", "пятнадцатый", "шестнадцатый", "семнадцатый",
    "восемнадцатый", "девятнадцатый", "двадцатый",
  ]

  /// The word for 1 to 20, nominative or prepositional by `isPrepositional`; figures with a hyphen beyond.
  package static func masculine(_ number: Int, isPrepositional: Bool = false) -> String {
    guard words.indices.contains(number - 1) else { return "\(number)-\(isPrepositional ? "м" : "й")" }
    let word = words[number - 1]
    guard isPrepositional else { return word }
    return number == 3 ? "третьем" : word.dropLast(2) + "ом"
  }
}
