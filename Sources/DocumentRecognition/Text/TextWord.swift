/// A word of a paragraph: letters with hyphens inside, or figures.
package struct TextWord: Hashable, Sendable {
  /// Its characters among the paragraph's.
  package let range: Range<Int>
  /// The word in small letters, «ё» as «е».
  package let folded: String
  /// The same as a number, by which most comparisons are decided.
  package let code: WordCode
  /// True when the first letter is a capital.
  package let isCapitalised: Bool
  /// True when all its letters are capitals and there are at least two.
  package let isAllCapitals: Bool
  /// True for a word of figures alone.
  package let isFigures: Bool

  /// True when both are the same word, however they are written.
  package func equals(_ other: TextWord) -> Bool {
    code == other.code && (code.isExact || folded == other.folded)
  }
}
