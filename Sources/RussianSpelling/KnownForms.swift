/// What counts as a word beside the words of a dictionary: compounds of known parts, and known words behind a prefix that
/// the language puts before any of them.
struct KnownForms {
  /// True for a word that the dictionary has.
  let isInDictionary: (String) -> Bool

  /// True for a word that is right.
  func knows(_ word: String) -> Bool {
    guard word.contains("-") else { return knowsWhole(word) }
    let parts = word.split(separator: "-").map(String.init)
    return isInDictionary(word)
      || parts.indices.allSatisfy { knowsWhole(parts[$0]) || $0 + 1 < parts.count && isFirstPart(parts[$0]) }
  }

  /// Known words that one slip of the hand turns into this one, three at most; none where the word may rather be a form that
  /// the dictionary lacks.
  func neighbours(of word: String) -> [String] {
    var found: [String] = []
    for candidate in SpellingSlip.neighbours(of: word) where !found.contains(candidate) && isWorthOffering(candidate) {
      // Letters that changed places or stand twice say more than an ending.
      if found.isEmpty, MissingForm.isLikely(word, beside: candidate) { return [] }
      found.append(candidate)
    }
    return Array(found.prefix(3))
  }

  private func isWorthOffering(_ candidate: String) -> Bool {
    candidate.contains("-") ? knows(candidate) : isInDictionary(candidate)
  }

  /// Two letters are rather an abbreviation than a word; a name is known with its capital.
  private func knowsWhole(_ word: String) -> Bool {
    word.count < 3 || isInDictionary(word) || isInDictionary(word.prefix(1).uppercased() + word.dropFirst())
      || isAdverb(word)
      || Self.prefixes.contains { prefix in
        guard word.hasPrefix(prefix) else { return false }
        let rest = String(word.dropFirst(prefix.count))
        return rest.count >= 5 && isInDictionary(rest)
      }
  }

  /// «системно» of «системный».
  private func isAdverb(_ word: String) -> Bool {
    word.hasSuffix("о") && isInDictionary(word.dropLast() + "ый") || word.hasSuffix("ски") && isInDictionary(word + "й")
  }

  /// «организационно» of «организационный», «физико» of «физика», «психолого» of «психолог».
  private func isFirstPart(_ part: String) -> Bool {
    guard part.hasSuffix("о") || part.hasSuffix("е") else { return false }
    let stem = String(part.dropLast())
    return ["", "ый", "ий", "ой", "а", "ия", "ие", "ь"].contains { isInDictionary(stem + $0) }
  }

  private static let prefixes = [
    "авто", "агро", "анти", "аудио", "био", "взаимо", "видео", "внутри", "гос", "евро", "интер", "кибер", "контр",
    "макро",
    "медиа", "меж", "мета", "микро", "мини", "много", "моно", "мульти", "над", "нано", "нейро", "не", "обще", "онлайн",
    "пед",
    "пере", "поли", "пост", "пред", "пре", "проф", "псевдо", "психо", "разно", "ре", "само", "сверх", "соц", "социо",
    "спец",
    "средне", "супер", "тест", "теле", "техно", "транс", "физ", "хоз", "эко", "экспресс", "электро", "этно", "высоко",
    "низко", "мало", "слабо", "метод", "библио", "здоровье", "практико", "риск", "после",
  ]
}
