/// The case forms of names, posts, bodies and titles, each with word whether it is sure.
package enum Declension {
  /// A post, a body or a document's title in a case: «Заведующий Отделом образования» → «Заведующему Отделом образования».
  ///
  /// The head word and all that agrees with it change; the tail stays. A head that neither a rule nor the lexicon
  /// knows is returned as it is, unsure.
  package static func phrase(_ text: String, in grammaticalCase: GrammaticalCase) -> DeclinedText {
    guard text.utf8.count <= longest else { return DeclinedText.unsure(text) }
    return known.result(of: text, in: grammaticalCase) { PhraseDeclension.declined($0, grammaticalCase) }
  }

  /// No body and no title is longer, in bytes; whatever is would cost its length for each case.
  private static let longest = 8_192

  /// The bodies and posts of a set stand in all of its documents.
  private static let known = KnownTexts<GrammaticalCase, DeclinedText>(longest: 512, most: 1_024)

  /// A person's name in a case, in any usual order, full or with initials: «Сухина О.В.» → «Сухиной О.В.».
  ///
  /// The sex is taken from the patronymic or first name when it is not given; when nothing shows it, the form is
  /// unsure unless it is the same for both.
  package static func person(
    _ name: String, gender: PersonGender? = nil, in grammaticalCase: GrammaticalCase
  ) -> DeclinedText {
    PersonName(name, gender: gender).declined(in: grammaticalCase)
  }
}
