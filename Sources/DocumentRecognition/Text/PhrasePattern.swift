/// A phrase in small words: `с целью *ция|*ость`. Parts are told apart by blanks; `|` gives a choice, `*` stands for
/// any beginning or end of a word, `~` for at most ten words in between within the sentence.
package struct PhrasePattern: Sendable {
  private enum Part: Sendable {
    case forms([WordForm])
    case gap
  }

  private let parts: [Part]
  /// What the first word is.
  private let opening: [WordForm]

  /// Reads a pattern.
  package init(_ text: String) {
    parts = text.split(separator: " ").map { part in
      part == "~" ? .gap : .forms(part.split(separator: "|").map { WordForm($0) })
    }
    opening = if case .forms(let forms)? = parts.first { forms } else { [] }
  }

  /// True when one word fits the pattern's first part.
  package func accepts(_ word: TextWord) -> Bool { opening.contains { $0.holds(word) } }

  /// The words of a document that the phrase may begin with: none where one of the phrase's words is nowhere in it.
  func starts(in index: WordIndex) -> [WordIndex.Place] {
    let isPossible = parts.dropFirst().allSatisfy { part in
      guard case .forms(let forms) = part else { return true }
      return index.holds(forms)
    }
    return isPossible ? index.places(of: opening) : []
  }

  /// The ranges of all places in a paragraph where the phrase stands, blanks alone between its words.
  package func ranges(in paragraph: DocumentParagraph) -> [Range<Int>] {
    paragraph.words.indices.compactMap { range(from: $0, in: paragraph) }
  }

  /// True when the phrase stands somewhere in a paragraph.
  package func occurs(in paragraph: DocumentParagraph) -> Bool {
    paragraph.words.indices.contains { range(from: $0, in: paragraph) != nil }
  }

  /// The range of the phrase that begins with a word of a paragraph; nil where it does not.
  func range(from start: Int, in paragraph: DocumentParagraph) -> Range<Int>? {
    let words = paragraph.words
    guard accepts(words[start]), let last = end(words, start, paragraph.scalars) else { return nil }
    return words[start].range.lowerBound..<words[last].range.upperBound
  }

  /// The last word of the phrase that begins with an accepted word.
  private func end(_ words: [TextWord], _ start: Int, _ scalars: [Unicode.Scalar]) -> Int? {
    var position = start
    var gap = 0
    for (index, part) in parts.enumerated() {
      guard case .forms(let forms) = part else {
        gap = 10
        continue
      }
      if index == 0 { continue }
      var candidate = position + 1
      var steps = 0
      while true {
        guard candidate < words.count, steps <= gap,
          isJoined(words[candidate - 1].range.upperBound..<words[candidate].range.lowerBound, scalars, loose: gap > 0)
        else { return nil }
        if forms.contains(where: { $0.holds(words[candidate]) }) { break }
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
