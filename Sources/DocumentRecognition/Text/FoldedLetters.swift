/// The letters of a word, small and with «ё» as «е».
///
/// Nearly every word is told by its code alone; text is made of it when somebody asks, since a document has thousands of words
/// and few are ever asked for.
package struct FoldedLetters: Hashable, Sendable {
  /// The letters as a number, by which most comparisons are decided.
  package let code: WordCode
  /// The letters where the code does not tell them all.
  private let whole: String?

  /// Letters that are folded already.
  init(_ letters: some Collection<Unicode.Scalar>) {
    code = WordCode(letters)
    whole = code.isExact ? nil : String(scalars: letters)
  }

  /// A text that is folded already.
  init(_ text: String) { self.init(text.unicodeScalars) }

  /// The letters as text.
  package var text: String { whole ?? code.text }
}
