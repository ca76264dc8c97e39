/// A list of words and of beginnings of words, held against the words of a text by their bytes.
package struct WordStems: Sendable {
  private struct Stem: Sendable {
    let text: String
    let head: WordHead
    let isWhole: Bool
  }

  private let stems: [Stem]

  /// A list of beginnings, in small letters with «ё» as «е».
  package init(_ beginnings: [String]) { self.init(beginnings.map { ($0, false) }) }

  /// The same where some are whole words.
  package init(_ stems: [(text: String, isWhole: Bool)]) {
    self.stems = stems.map { Stem(text: $0.text, head: WordHead($0.text.utf8), isWhole: $0.isWhole) }
  }

  /// True when the word is one of the list or begins as one does.
  package func hold(_ word: TextWord) -> Bool { hold(word.folded, word.head) }

  /// The same of a word that is folded already.
  package func hold(_ folded: String) -> Bool { hold(folded, WordHead(folded.utf8)) }

  private func hold(_ folded: String, _ head: WordHead) -> Bool {
    for stem in stems where stem.head.mayBegin(head) {
      if stem.isWhole ? folded.utf8.elementsEqual(stem.text.utf8) : folded.begins(stem.text) { return true }
    }
    return false
  }
}
