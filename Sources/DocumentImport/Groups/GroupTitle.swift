import RussianLanguage

/// The name of a group, which the title of its composition says in the genitive.
enum GroupTitle {
  private enum Gender { case feminine, masculine, neuter }

  private static let heads: [String: (nominative: String, gender: Gender)] = [
    "группы": ("группа", .feminine), "комиссии": ("комиссия", .feminine), "команды": ("команда", .feminine),
    "коллегии": ("коллегия", .feminine), "службы": ("служба", .feminine), "бригады": ("бригада", .feminine),
    "совета": ("совет", .masculine), "комитета": ("комитет", .masculine), "оргкомитета": ("оргкомитет", .masculine),
    "штаба": ("штаб", .masculine), "центра": ("центр", .masculine), "жюри": ("жюри", .neuter),
    "объединения": ("объединение", .neuter), "сообщества": ("сообщество", .neuter),
  ]

  /// «Состав муниципальной рабочей группы по …» → «Муниципальная рабочая группа по …».
  static func nominative(ofComposition title: String) -> String {
    var words = title.split(separator: " ").map(String.init)
    if let start = words.prefix(3).firstIndex(where: { ImportedText.folded($0).hasPrefix("состав") }) {
      words.removeFirst(start + 1)
    }
    if let place = words.prefix(6).firstIndex(where: { heads[ImportedText.folded($0)] != nil }),
      let head = heads[ImportedText.folded(words[place])]
    {
      let adjectives = words[..<place].map { nominative(of: $0, head.gender) }
      if adjectives.allSatisfy({ $0 != nil }) {
        words.replaceSubrange(...place, with: adjectives.compactMap(\.self) + [head.nominative])
      }
    }
    return words.joined(separator: " ").withCapital
  }

  /// «рабочей» → «рабочая», «организационного» → «организационный»; nil for what is no adjective in the genitive.
  private static func nominative(of word: String, _ gender: Gender) -> String? {
    let (stem, end) = (String(word.dropLast(gender == .feminine ? 2 : 3)), word.suffix(gender == .feminine ? 2 : 3))
    let isHushing = stem.last.map { "жшчщ".contains($0) } ?? false
    switch (gender, end) {
    case (.feminine, "ой"): return stem + "ая"
    case (.feminine, "ей"): return stem + (isHushing ? "ая" : "яя")
    case (.masculine, "ого"): return stem + (isHushing || stem.last.map { "гкх".contains($0) } == true ? "ий" : "ый")
    case (.masculine, "его"): return stem + "ий"
    case (.neuter, "ого"): return stem + "ое"
    case (.neuter, "его"): return stem + "ее"
    default: return nil
    }
  }
}
