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

  /// The first and the last letters, so many each, by which words that begin and end alike are found.
  package func ends(_ count: Int) -> FoldedLetters {
    guard code.isExact, code.count > 2 * count else {
      return FoldedLetters(Array(text.unicodeScalars.prefix(count)) + text.unicodeScalars.suffix(count))
    }
    return FoldedLetters(code: code.ends(count))
  }

  /// The first letters.
  package func beginning(_ count: Int) -> FoldedLetters {
    code.isExact ? FoldedLetters(code: code.beginning(count)) : FoldedLetters(String(text.unicodeScalars.prefix(count)))
  }

  private init(code: WordCode) { (self.code, whole) = (code, nil) }

  /// The letters as text.
  package var text: String { whole ?? code.text }
}
