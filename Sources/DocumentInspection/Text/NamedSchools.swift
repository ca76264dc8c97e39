import DocumentRecognition

/// Schools that a text names in short: «школы № 3, 7 и 12», «Ивановская и Кочетовская школы».
enum NamedSchools {
  private static let schools = WordStems(["школ", "гимнази", "лице", "сош", "оош"])
  private static let joining: Set<String> = ["и", "основн", "средн", "сельск"]

  /// How many schools some paragraphs name, each counted once.
  static func count(in paragraphs: some Sequence<DocumentParagraph>) -> Int {
    paragraphs.reduce(into: Set<String>()) { $0.formUnion(names(in: $1)) }.count
  }

  /// How many schools some words of a paragraph name; «№ 3, 7 и 12» may stand there alone.
  static func count(in paragraph: DocumentParagraph, _ range: Range<Int>) -> Int {
    if let first = paragraph.words.firstIndex(where: { range.contains($0.range.lowerBound) }),
      paragraph.words[first].isFigures,
      paragraph.scalars[range.lowerBound..<paragraph.words[first].range.lowerBound].contains("№")
    {
      return Set(series(from: first, in: paragraph)).count
    }
    let named = names(in: paragraph, range).count
    // «две школы: Камышинская и Красносельская».
    return named > 0
      ? named
      : Set(
        paragraph.words.filter { range.contains($0.range.lowerBound) && $0.isCapitalised && isAdjective($0) }.map {
          String($0.folded.dropLast(2))
        }
      ).count
  }

  private static func names(in paragraph: DocumentParagraph, _ range: Range<Int>? = nil) -> Set<String> {
    var names: Set<String> = []
    for (position, word) in paragraph.words.enumerated()
    where schools.hold(word) && range.map({ $0.contains(word.range.lowerBound) }) != false {
      let numbers = numbers(after: position, in: paragraph)
      var adjectives = adjectives(before: position, in: paragraph.words)
      // «Ольховская СОШ № 1» is one school; the adjectives before it name others.
      if !numbers.isEmpty, !adjectives.isEmpty { adjectives.removeFirst() }
      names.formUnion(numbers + adjectives)
    }
    return names
  }

  /// «№ 3, 7, 12, 18 и 25» behind the word.
  private static func numbers(after position: Int, in paragraph: DocumentParagraph) -> [String] {
    let words = paragraph.words
    guard position + 1 < words.count, words[position + 1].isFigures,
      paragraph.scalars[words[position].range.upperBound..<words[position + 1].range.lowerBound].contains("№")
    else { return [] }
    return series(from: position + 1, in: paragraph)
  }

  /// Numbers parted by commas and «и» alone: «№ 3 – 9» is a number and a count.
  private static func series(from start: Int, in paragraph: DocumentParagraph) -> [String] {
    var found: [String] = []
    var end: Int?
    for word in paragraph.words[start...] where !word.reads("и") {
      guard word.isFigures,
        end.map({ end in
          paragraph.scalars[end..<word.range.lowerBound].allSatisfy {
            CharacterClass.isBlank($0) || $0 == "," || $0 == "и" || $0 == "№"
          }
        }) ?? true
      else { break }
      found.append(word.folded)
      end = word.range.upperBound
    }
    return found
  }

  /// «Ивановской и Кочетовской» before the word.
  private static func adjectives(before position: Int, in words: [TextWord]) -> [String] {
    words[..<position].reversed().prefix { word in
      word.isCapitalised && isAdjective(word) || joining.contains { word.begins(with: $0) }
    }.filter { $0.isCapitalised && isAdjective($0) }.map { String($0.folded.dropLast(2)) }
  }

  private static func isAdjective(_ word: TextWord) -> Bool {
    word.range.count >= 6 && ["ая", "ой", "ую", "ие", "ые"].contains(where: word.ends)
  }
}
