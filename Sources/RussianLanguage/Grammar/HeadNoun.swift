/// The word of a title that the mark of approval agrees with.
package enum HeadNoun {
  /// The gender of a document's title by its head word: План → masculine, «Дорожная карта» → feminine,
  /// Правила → plural; nil when the head is not known.
  package static func gender(ofTitle title: String) -> GrammaticalGender? {
    let words = title.split(whereSeparator: \.isWhitespace).map { WordShape(String($0)) }
    guard let head = PhraseHead(in: words, from: 0) else { return nil }
    if case .abbreviation = head.core, head.adjectives.isEmpty { return nil }
    return head.gender
  }
}
