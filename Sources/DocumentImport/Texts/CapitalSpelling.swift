import DocumentRecognition

/// How a document spells words where it does not set them in capitals throughout.
struct CapitalSpelling {
  /// For each stem how often it stands with a capital and without; words of marks count alone where there are any.
  private var counts: [String: (capital: Int, small: Int)] = [:]
  private var abbreviations: Set<String> = []
  /// The stems of words such as «Усть-Кемский», whose second part has a capital too.
  private var withCapitalParts: Set<String> = []

  init(_ document: RecognisedDocument) {
    let marks = Set(document.marks.flatMap(\.paragraphs))
    let letterhead = Set(document.order?.author ?? [])
    for (index, paragraph) in document.paragraphs.enumerated() where !letterhead.contains(index) {
      // The mark and the signature name the body itself.
      let weight = marks.contains(index) || document.order?.signature.contains(index) == true ? 1000 : 1
      // A preposition of a line in capitals is no name.
      for (position, word) in paragraph.words.enumerated() where word.range.count > 1 {
        if word.isAllCapitals {
          abbreviations.insert(word.folded)
        } else if position > 0 || weight > 1 {
          // The first word of a paragraph has its capital anyway.
          var count = counts[Self.stem(word.folded)] ?? (0, 0)
          if word.isCapitalised { count.capital += weight } else { count.small += weight }
          counts[Self.stem(word.folded)] = count
        }
        if !word.isAllCapitals, Self.hasCapitalParts(paragraph.string(word.range)) {
          withCapitalParts.insert(Self.longStem(word.folded))
        }
      }
    }
  }

  /// True for a word that has a capital wherever it stands.
  func hasCapital(_ folded: String) -> Bool {
    counts[Self.stem(folded)].map { $0.capital > $0.small } ?? false
  }

  /// True for a word that the text spells with a capital behind a hyphen.
  func hasCapitalParts(_ folded: String) -> Bool { withCapitalParts.contains(Self.longStem(folded)) }

  private static func hasCapitalParts(_ word: String) -> Bool {
    word.split(separator: "-").dropFirst().contains { $0.first?.isUppercase == true }
  }

  /// The parts of a name in whatever case it stands.
  private static func longStem(_ word: String) -> String { String(word.prefix(max(4, word.count - 3))) }

  /// True for a word that the text sets in capitals wherever it stands.
  func isAbbreviation(_ folded: String) -> Bool {
    folded.count <= 5 && abbreviations.contains(folded) && counts[Self.stem(folded)] == nil
  }

  private static func stem(_ word: String) -> String { String(word.prefix(max(4, min(6, word.count - 2)))) }
}
