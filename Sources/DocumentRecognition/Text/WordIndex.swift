/// Every word of a document with its places, in the order of their codes.
///
/// A hundred rules ask for the places of some words each. What they ask for is found by halving, among the few hundred
/// different words of a document; nobody walks over thousands of them.
package struct WordIndex: Sendable {
  /// Where a word stands.
  package struct Place: Hashable, Comparable, Sendable {
    /// The paragraph's position.
    package let paragraph: Int
    /// The word's position among those of the paragraph.
    package let word: Int

    package static func < (left: Place, right: Place) -> Bool {
      (left.paragraph, left.word) < (right.paragraph, right.word)
    }
  }

  /// A word, and where its places begin among all.
  private struct Entry: Sendable {
    let letters: FoldedLetters
    let start: Int

    var code: WordCode { letters.code }
  }

  private let entries: [Entry]
  /// The places of the first word in reading order, then those of the second, and so on.
  private let places: [Place]
  /// The places of later paragraphs are left out.
  private var limit: Int

  /// The index of some paragraphs.
  init(_ paragraphs: [DocumentParagraph]) {
    var vocabulary = Vocabulary()
    var numbers: [Int] = []
    var words: [Place] = []
    for (index, paragraph) in paragraphs.enumerated() {
      for position in paragraph.words.indices {
        numbers.append(vocabulary.number(of: paragraph.words[position]))
        words.append(Place(paragraph: index, word: position))
      }
    }
    // Places are dealt out in reading order, each to its word: so they need no sorting.
    let order = vocabulary.words.indices.sorted { vocabulary.words[$0].code.bits < vocabulary.words[$1].code.bits }
    var ends = [Int](repeating: 0, count: order.count)
    var (entries, start) = ([Entry](), 0)
    for number in order {
      let (word, count) = (vocabulary.words[number], vocabulary.counts[number])
      entries.append(Entry(letters: word.letters, start: start))
      ends[number] = start
      start += count
    }
    var places = words
    for (number, place) in zip(numbers, words) {
      places[ends[number]] = place
      ends[number] += 1
    }
    self.entries = entries
    self.places = places
    limit = paragraphs.count
  }

  /// The different words of a document, numbered as they come.
  private struct Vocabulary {
    var words: [TextWord] = []
    var counts: [Int] = []
    private var exact: [UInt128: Int] = [:]
    private var others: [String: Int] = [:]

    /// The number of a word; it is counted.
    mutating func number(of word: TextWord) -> Int {
      let known = word.code.isExact ? exact[word.code.bits] : others[word.folded]
      if let known {
        counts[known] += 1
        return known
      }
      if word.code.isExact { exact[word.code.bits] = words.count } else { others[word.folded] = words.count }
      words.append(word)
      counts.append(1)
      return words.count - 1
    }
  }

  /// The different words with their places, in the order of their codes.
  func vocabulary() -> [(letters: FoldedLetters, places: ArraySlice<Place>)] {
    entries.indices.compactMap { position in
      let places = occurrences(position).prefix { $0.paragraph < limit }
      return places.isEmpty ? nil : (entries[position].letters, places)
    }
  }

  /// The index of the first paragraphs alone.
  func limited(to count: Int) -> WordIndex {
    var index = self
    index.limit = count
    return index
  }

  /// The places of words that have one of some forms, in reading order, each once.
  func places(of forms: [WordForm]) -> [Place] {
    var found: [Place] = []
    var runs = 0
    for form in forms {
      for position in candidates(form) where form.holds(entries[position].letters) {
        found += occurrences(position).lazy.filter { $0.paragraph < limit }
        runs += 1
      }
    }
    guard runs > 1 else { return found }
    found.sort()
    var last: Place?
    return found.filter { place in
      defer { last = place }
      return place != last
    }
  }

  /// True when a word has one of some forms.
  func holds(_ forms: [WordForm]) -> Bool {
    forms.contains { form in
      candidates(form).contains { position in
        form.holds(entries[position].letters)
          && occurrences(position).first.map { $0.paragraph < limit } ?? false
      }
    }
  }

  private func occurrences(_ entry: Int) -> ArraySlice<Place> {
    places[entries[entry].start..<(entry + 1 < entries.count ? entries[entry + 1].start : places.count)]
  }

  /// The words among which those of a form stand.
  private func candidates(_ form: WordForm) -> Range<Int> {
    guard form.isSorted else { return entries.indices }
    let first = position { $0 >= form.code.bits }
    let last = form.code.bits | ~form.mask
    var end = first
    while end < entries.count, entries[end].code.bits <= last { end += 1 }
    return first..<end
  }

  /// The first word whose code is as asked, where those of all later words are too.
  private func position(_ isReached: (UInt128) -> Bool) -> Int {
    var (lower, upper) = (0, entries.count)
    while lower < upper {
      let middle = (lower + upper) / 2
      if isReached(entries[middle].code.bits) { upper = middle } else { lower = middle + 1 }
    }
    return lower
  }
}
