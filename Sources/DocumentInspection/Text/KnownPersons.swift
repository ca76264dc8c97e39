import DocumentRecognition

/// The persons whom a document has introduced: somewhere with a post, or with all their names.
struct KnownPersons {
  /// A surname without its ending, with the initials.
  private struct Key: Hashable {
    let surname: String
    let initials: String
  }

  private var keys: Set<Key> = []

  /// The persons of a document that stand beside a post, as `hasPost` says, and those whose full names it gives.
  init(_ document: RecognisedDocument, hasPost: (DocumentParagraph, PersonMention) -> Bool) {
    for (_, paragraph) in document.shown {
      for person in paragraph.persons where hasPost(paragraph, person) {
        if let key = Self.key(person, of: paragraph) { keys.insert(key) }
      }
      readFullNames(of: paragraph)
    }
  }

  /// True for one of them, in whatever case the surname stands.
  func hold(_ person: PersonMention, of paragraph: DocumentParagraph) -> Bool {
    Self.key(person, of: paragraph).map(keys.contains) ?? false
  }

  /// «Плотникова Елена Евгеньевна»: three names of which the last is a patronymic.
  private mutating func readFullNames(of paragraph: DocumentParagraph) {
    let words = paragraph.words
    for index in words.indices.dropFirst(2) where words[index].isCapitalised {
      let patronymic = words[index].folded
      guard Self.patronymics.contains(where: patronymic.hasSuffix), words[index - 1].isCapitalised,
        words[index - 2].isCapitalised, let given = words[index - 1].folded.first, let own = patronymic.first
      else { continue }
      keys.insert(Key(surname: Self.stem(words[index - 2].folded), initials: "\(given)\(own)"))
    }
  }

  private static let patronymics = [
    "вич", "вича", "вичу", "вичем", "виче", "вна", "вны", "вне", "вну", "вной", "ична", "ичны", "ичне", "ичну", "ичной",
    "ильич", "ильича", "ильичу", "мич", "мича", "мичу",
  ]

  private static func key(_ person: PersonMention, of paragraph: DocumentParagraph) -> Key? {
    let words = paragraph.words.filter {
      person.range.lowerBound <= $0.range.lowerBound && $0.range.upperBound <= person.range.upperBound
    }
    guard let surname = words.first(where: { $0.range.count > 1 }) else { return nil }
    return Key(
      surname: stem(surname.folded), initials: words.filter { $0.range.count == 1 }.map(\.folded).joined())
  }

  /// A surname without the endings of its cases: «Плотникова», «Плотниковой», «Плотниковым» are one.
  private static func stem(_ surname: String) -> String {
    for ending in [
      "ого", "ому", "ыми", "ой", "ым", "им", "ом", "ем", "ую", "ая", "ий", "ый", "ей", "у", "а", "е", "я", "ю", "ы",
      "и", "й", "ь",
    ]
    where surname.count - ending.count >= 3 && surname.hasSuffix(ending) {
      return String(surname.dropLast(ending.count))
    }
    return surname
  }
}
