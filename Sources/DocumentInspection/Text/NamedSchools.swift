import DocumentRecognition

/// Schools that a text names in short: «школы № 3, 7 и 12», «Ивановская и Кочетовская школы».
enum NamedSchools {
  private static let schools = WordStems(["школ", "гимнази", "лице", "сош", "оош"])
  private static let joining: Set<String> = ["и", "основн", "средн", "сельск"]

  /// How many schools some paragraphs name, each counted once.
  static func count(in paragraphs: some Sequence<DocumentParagraph>) -> Int {
    var names: Set<String> = []
    for paragraph in paragraphs {
      for (position, word) in paragraph.words.enumerated() where schools.hold(word) {
        names.formUnion(numbers(after: position, in: paragraph))
        names.formUnion(adjectives(before: position, in: paragraph.words))
      }
    }
    return names.count
  }

  /// «№ 3, 7, 12, 18 и 25» behind the word.
  private static func numbers(after position: Int, in paragraph: DocumentParagraph) -> [String] {
    let words = paragraph.words
    guard position + 1 < words.count, words[position + 1].isFigures,
      paragraph.scalars[words[position].range.upperBound..<words[position + 1].range.lowerBound].contains("№")
    else { return [] }
    return words[(position + 1)...].prefix { $0.isFigures || $0.folded == "и" }.filter(\.isFigures).map(\.folded)
  }

  /// «Ивановской и Кочетовской» before the word.
  private static func adjectives(before position: Int, in words: [TextWord]) -> [String] {
    words[..<position].reversed().prefix { word in
      word.isCapitalised && isAdjective(word) || joining.contains { word.folded.hasPrefix($0) }
    }.filter { $0.isCapitalised && isAdjective($0) }.map { String($0.folded.dropLast(2)) }
  }

  private static func isAdjective(_ word: TextWord) -> Bool {
    word.range.count >= 6 && ["ая", "ой", "ую", "ие", "ые"].contains(where: word.folded.hasSuffix)
  }
}
