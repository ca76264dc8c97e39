/// A word of a paragraph: letters with hyphens and apostrophes inside, or figures.
package struct TextWord: Hashable, Sendable {
  /// Its characters among the paragraph's.
  package let range: Range<Int>
  /// Its letters, small and with «ё» as «е».
  package let letters: FoldedLetters
  /// True when the first letter is a capital.
  package let isCapitalised: Bool
  /// True when all its letters are capitals and there are at least two.
  package let isAllCapitals: Bool
  /// True for a word of figures alone.
  package let isFigures: Bool

  /// The word in small letters, «ё» as «е»; made anew each time.
  package var folded: String { letters.text }

  /// The letters as a number, by which most comparisons are decided.
  package var code: WordCode { letters.code }

  /// True when the word is this one, given folded.
  package func reads(_ word: String) -> Bool { WordForm.whole(word).holds(letters) }

  /// True when the word begins so; the beginning is given folded.
  package func begins(with beginning: String) -> Bool { WordForm.beginning(beginning).holds(letters) }

  /// True when the word ends so; the ending is given folded.
  package func ends(with ending: String) -> Bool { WordForm.end(ending).holds(letters) }

  /// True when both are the same word, however they are written.
  package func equals(_ other: TextWord) -> Bool { letters == other.letters }
}
