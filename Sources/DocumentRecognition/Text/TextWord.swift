/// A word of a paragraph: letters with hyphens inside, or figures.
package struct TextWord: Hashable, Sendable {
  /// Its characters among the paragraph's.
  package let range: Range<Int>
  /// The word in small letters, «ё» as «е».
  package let folded: String
  /// The beginning of `folded`, by which most comparisons are decided.
  let head: WordHead
  /// True when the first letter is a capital.
  package let isCapitalised: Bool
  /// True when all its letters are capitals and there are at least two.
  package let isAllCapitals: Bool
  /// True for a word of figures alone.
  package let isFigures: Bool
}
