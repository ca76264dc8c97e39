/// A phrase in small words: `с целью *ция|*ость`. Parts are told apart by blanks; `|` gives a choice, `*` stands for
/// any beginning or end of a word, `~` for at most ten words in between within the sentence.
package struct PhrasePattern: Sendable {
  private enum Form: Sendable {
    case whole(String, WordHead)
    case beginning(String, WordHead)
    case end(String)
    case middle(String)

    /// How a word of this form begins; nil when that is open.
    var head: WordHead? {
      switch self {
      case .whole(_, let head), .beginning(_, let head): head
      case .end, .middle: nil
      }
    }

    func matches(_ word: TextWord) -> Bool {
      switch self {
      case .whole(_, let head) where head != word.head: false
      case .beginning(_, let head) where !head.mayBegin(word.head): false
      default: matches(word.folded)
      }
    }

    func matches(_ word: String) -> Bool {
      switch self {
      case .whole(let text, _): word.utf8.elementsEqual(text.utf8)
      case .beginning(let text, _): word.begins(text)
      case .end(let text):
        word.utf8.count >= text.utf8.count && word.utf8.suffix(text.utf8.count).elementsEqual(text.utf8)
      case .middle(let text): word.contains(text)
      }
    }
  }

  private enum Part: Sendable {
    case forms([Form])
    case gap
  }

  private let parts: [Part]
  /// How the first word must begin; nil where it may be any word's end or middle.
  private let beginnings: [WordHead]?

  /// Reads a pattern.
  package init(_ text: String) {
    parts = text.split(separator: " ").map { part in
      part == "~"
        ? .gap
        : .forms(
          part.split(separator: "|").map { choice in
            let bare = String(choice.filter { $0 != "*" })
            return switch (choice.hasPrefix("*"), choice.hasSuffix("*")) {
            case (true, true): .middle(bare)
            case (true, false): .end(bare)
            case (false, true): .beginning(bare, WordHead(bare.utf8))
            case (false, false): .whole(bare, WordHead(bare.utf8))
            }
          })
    }
    guard case .forms(let forms)? = parts.first else {
      beginnings = nil
      return
    }
    let heads = forms.compactMap(\.head)
    beginnings = heads.count == forms.count ? heads : nil
  }

  /// True when one word fits the pattern's first part.
  package func accepts(_ word: String) -> Bool {
    guard case .forms(let forms)? = parts.first else { return true }
    return forms.contains { $0.matches(word) }
  }

  private func begins(_ word: TextWord) -> Bool {
    guard case .forms(let forms)? = parts.first else { return true }
    return forms.contains { $0.matches(word) }
  }

  /// The words that the phrase may begin with by their first letters.
  private func starts(in paragraph: DocumentParagraph) -> some Sequence<Int> {
    let heads = paragraph.heads
    let wanted = beginnings
    return heads.indices.lazy.filter { index in
      guard let wanted else { return true }
      let head = heads[index]
      return wanted.contains { $0.mayBegin(head) }
    }
  }

  /// The ranges of all places in a paragraph where the phrase stands, blanks alone between its words.
  package func ranges(in paragraph: DocumentParagraph) -> [Range<Int>] {
    var found: [Range<Int>] = []
    let words = paragraph.words
    for start in starts(in: paragraph) where begins(words[start]) {
      if let last = end(words, start, paragraph.scalars) {
        found.append(words[start].range.lowerBound..<words[last].range.upperBound)
      }
    }
    return found
  }

  /// True when the phrase stands somewhere in a paragraph.
  package func occurs(in paragraph: DocumentParagraph) -> Bool {
    let words = paragraph.words
    return starts(in: paragraph).contains { begins(words[$0]) && end(words, $0, paragraph.scalars) != nil }
  }

  private func end(_ words: [TextWord], _ start: Int, _ scalars: [Unicode.Scalar]) -> Int? {
    var position = start
    var gap = 0
    for (index, part) in parts.enumerated() {
      guard case .forms(let forms) = part else {
        gap = 10
        continue
      }
      if index == 0 {
        guard forms.contains(where: { $0.matches(words[position]) }) else { return nil }
        continue
      }
      var candidate = position + 1
      var steps = 0
      while true {
        guard candidate < words.count, steps <= gap,
          isJoined(words[candidate - 1].range.upperBound..<words[candidate].range.lowerBound, scalars, loose: gap > 0)
        else { return nil }
        if forms.contains(where: { $0.matches(words[candidate]) }) { break }
        candidate += 1
        steps += 1
      }
      position = candidate
      gap = 0
    }
    return position
  }

  /// Blanks join words of a phrase; in a gap other marks may stand, but not the end of a sentence.
  private func isJoined(_ range: Range<Int>, _ scalars: [Unicode.Scalar], loose: Bool) -> Bool {
    loose
      ? !scalars[range].contains { ".;:!?\n".unicodeScalars.contains($0) }
      : scalars[range].allSatisfy { CharacterClass.isBlank($0) && $0 != "\n" }
  }
}
