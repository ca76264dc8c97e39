/// A list of words and of beginnings of words that the words of a text are held against.
package struct WordStems: Sendable {
  let forms: [WordForm]

  /// A list of beginnings, in small letters with «ё» as «е».
  package init(_ beginnings: [String]) { forms = beginnings.map(WordForm.beginning) }

  /// A list of whole words.
  package init(words: some Sequence<String>) { forms = words.map(WordForm.whole) }

  /// A list of forms: `школа`, `школ*`, `*ция`.
  package init(forms: [String]) { self.forms = forms.map { WordForm($0) } }

  /// True when the word is one of the list or begins as one does.
  package func hold(_ word: TextWord) -> Bool { forms.contains { $0.holds(word) } }

  /// The first of the list that the word is or begins with, without its asterisk.
  package func form(of word: TextWord) -> String? { forms.first { $0.holds(word) }?.text }

  /// The same of a word's letters.
  package func hold(_ letters: FoldedLetters) -> Bool { forms.contains { $0.holds(letters) } }

  /// The same of a word that is folded already.
  package func hold(_ folded: String) -> Bool {
    let letters = FoldedLetters(folded)
    return forms.contains { $0.holds(letters) }
  }
}
