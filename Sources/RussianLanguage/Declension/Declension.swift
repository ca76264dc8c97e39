/// The case forms of names, posts, bodies and titles, each with word whether it is sure.
package enum Declension {
  /// A post, a body or a document's title in a case: «Заведующий Отделом образования» → «Заведующему Отделом образования».
  ///
  /// The head word and all that agrees with it change; the tail stays. A head that neither a rule nor the lexicon
  /// knows is returned as it is, unsure.
  package static func phrase(_ text: String, in grammaticalCase: GrammaticalCase) -> DeclinedText {
    PhraseDeclension.declined(text, grammaticalCase)
  }
}
