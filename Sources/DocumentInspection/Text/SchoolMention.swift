import DocumentRecognition

/// A school's name as a document writes it.
struct SchoolMention {
  /// The words.
  let passage: Passage
  /// What tells the school from others: its number or the beginning of its own name.
  let key: String
  /// The name without blanks, quotes and letter case.
  let name: String

  private static let forms = WordStems(words: ["мбоу", "мобу", "моу", "мкоу", "маоу", "гбоу", "мбу", "мку"])
  private static let kinds = ["сош", "оош", "нош", "школа", "школы", "гимназия", "лицей", "школе", "школу"]

  /// All schools with their legal form before the name: «МБОУ «Иссадская … школа»», «МБОУ СОШ № 2».
  static func all(in document: RecognisedDocument) -> [SchoolMention] {
    document.places(of: forms).compactMap { place in
      let paragraph = document.paragraphs[place.paragraph]
      return paragraph.words[place.word].isAllCapitals ? mention(paragraph, place.paragraph, place.word) : nil
    }
  }

  private static func mention(_ paragraph: DocumentParagraph, _ index: Int, _ position: Int) -> SchoolMention? {
    let scalars = paragraph.scalars
    let start = paragraph.words[position].range
    var end = start.upperBound
    var depth = 0
    var hasQuote = false
    while end < scalars.count {
      let scalar = scalars[end]
      if scalar == "«" || scalar == "\"" && !hasQuote {
        depth += 1; hasQuote = true
      } else if scalar == "»" || scalar == "\"" {
        depth -= 1
        if depth <= 0 { end += 1; break }
      }
      if !hasQuote, ",;()\n".unicodeScalars.contains(scalar) { break }
      if end - start.lowerBound > 140 { return nil }
      end += 1
    }
    let words = paragraph.words.filter { start.upperBound <= $0.range.lowerBound && $0.range.upperBound <= end }
    guard words.contains(where: { kinds.contains($0.folded) }) else { return nil }
    var last = words.last?.range.upperBound ?? end
    if hasQuote {
      last = end
    } else if let number = words.firstIndex(where: \.isFigures) {
      last = words[number].range.upperBound
    } else if let kind = words.first(where: { kinds.contains($0.folded) }) {
      last = kind.range.upperBound
    }
    let own = words.filter { $0.range.upperBound <= last }
    let figure = own.first(where: \.isFigures)?.folded
    let proper = own.first { $0.isCapitalised && !$0.isAllCapitals && $0.range.count >= 5 && $0.ends(with: "ая") }
    guard figure != nil || proper != nil else { return nil }
    let key = [proper.map { String($0.folded.dropLast(2)) }, figure].compactMap(\.self).joined(separator: " ")
    let name = own.map(\.folded).joined(separator: " ")
    return SchoolMention(
      passage: Passage(paragraph: index, range: start.lowerBound..<last), key: key,
      name: paragraph.words[position].folded + " " + name)
  }
}
