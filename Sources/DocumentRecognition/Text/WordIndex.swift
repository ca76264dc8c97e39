/// Every word of a document with its places, in alphabetical order.
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
    let code: WordCode
    let folded: String
    let start: Int
  }

  private let entries: [Entry]
  /// The places of the first word in reading order, then those of the second, and so on.
  private let places: [Place]
  /// The places of later paragraphs are left out.
  private var limit: Int

  /// The index of some paragraphs.
  init(_ paragraphs: [DocumentParagraph]) {
    var words: [(word: TextWord, place: Place)] = []
    words.reserveCapacity(paragraphs.reduce(0) { $0 + $1.words.count })
    for (index, paragraph) in paragraphs.enumerated() {
      for (position, word) in paragraph.words.enumerated() {
        words.append((word, Place(paragraph: index, word: position)))
      }
    }
    let order = words.indices.sorted { left, right in
      let (a, b) = (words[left].word, words[right].word)
      if a.code.bits != b.code.bits { return a.code.bits < b.code.bits }
      if !(a.code.isExact && b.code.isExact), a.folded != b.folded { return a.folded < b.folded }
      return left < right
    }
    var entries: [Entry] = []
    for (start, position) in order.enumerated() {
      let word = words[position].word
      if let last = entries.last, last.code == word.code, word.code.isExact || last.folded == word.folded { continue }
      entries.append(Entry(code: word.code, folded: word.folded, start: start))
    }
    self.entries = entries
    places = order.map { words[$0].place }
    limit = paragraphs.count
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
      for position in candidates(form) where form.holds(entries[position].folded, entries[position].code) {
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
        form.holds(entries[position].folded, entries[position].code)
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
