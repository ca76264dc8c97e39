/// What a slip of the hand does to a word: two letters change places, one is lost, one too many, or another.
enum SpellingSlip {
  /// «е» stands for «ё» too.
  private static let letters = Array("абвгдежзийклмнопрстуфхцчшщъыьэюя".unicodeScalars)

  /// Letters that are heard alike, so that one is written for the other more often than by chance.
  private static let alike: [Unicode.Scalar: [Unicode.Scalar]] = pairs.reduce(into: [:]) { table, pair in
    let (left, right) = (pair.0, pair.1)
    table[left, default: []].append(right)
    table[right, default: []].append(left)
  }

  private static let pairs: [(Unicode.Scalar, Unicode.Scalar)] = [
    ("а", "о"), ("е", "и"), ("и", "ы"), ("и", "й"), ("е", "э"), ("я", "е"), ("ю", "у"), ("ъ", "ь"), ("б", "п"),
    ("в", "ф"),
    ("г", "к"), ("д", "т"), ("ж", "ш"), ("з", "с"), ("ш", "щ"), ("ц", "с"), ("г", "в"), ("я", "а"), ("ж", "з"),
  ]

  /// All spellings that one slip turns into this one, the likeliest first: places changed, a letter twice, one heard like
  /// another, one lost, one too many, any other.
  static func neighbours(of word: String) -> some Sequence<String> {
    let scalars = Array(word.unicodeScalars)
    return [
      swapped(scalars), undoubled(scalars), heardAlike(scalars), lost(scalars), tooMany(scalars), others(scalars),
    ]
    .lazy.joined().map { String(String.UnicodeScalarView($0)) }
  }

  private typealias Letters = [Unicode.Scalar]

  private static func swapped(_ word: Letters) -> [Letters] {
    word.indices.dropLast().compactMap { place in
      guard word[place] != word[place + 1] else { return nil }
      var changed = word
      changed.swapAt(place, place + 1)
      return changed
    }
  }

  private static func undoubled(_ word: Letters) -> [Letters] {
    word.indices.dropLast().filter { word[$0] == word[$0 + 1] }.map { without(word, $0) }
  }

  private static func tooMany(_ word: Letters) -> [Letters] { word.indices.map { without(word, $0) } }

  private static func without(_ word: Letters, _ place: Int) -> Letters {
    var changed = word
    changed.remove(at: place)
    return changed
  }

  private static func heardAlike(_ word: Letters) -> [Letters] {
    word.indices.flatMap { place in (alike[word[place]] ?? []).map { replacing(word, place, $0) } }
  }

  private static func others(_ word: Letters) -> [Letters] {
    word.indices.flatMap { place in letters.filter { $0 != word[place] }.map { replacing(word, place, $0) } }
  }

  private static func replacing(_ word: Letters, _ place: Int, _ letter: Unicode.Scalar) -> Letters {
    var changed = word
    changed[place] = letter
    return changed
  }

  private static func lost(_ word: Letters) -> [Letters] {
    (0...word.count).flatMap { place in
      letters.map { letter in
        var changed = word
        changed.insert(letter, at: place)
        return changed
      }
    }
  }
}
