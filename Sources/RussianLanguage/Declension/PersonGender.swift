/// A person's sex as far as grammar needs it: «ознакомлена», «Сухиной».
package enum PersonGender: Hashable, Sendable, CaseIterable {
  /// Мужской.
  case male
  /// Женский.
  case female

  /// The gender of predicates and adjectives about the person.
  package var grammatical: GrammaticalGender { self == .male ? .masculine : .feminine }

  /// The sex that a patronymic shows; nil when the word is not a patronymic.
  package init?(patronymic: String) {
    let word = patronymic.lowercased()
    if ["вич", "ьич", "мич", "тич", "кич", "ввич", "оглы"].contains(where: word.hasSuffix), word.count > 3 {
      self = .male
    } else if ["вна", "ична", "кызы"].contains(where: word.hasSuffix), word.count > 3 {
      self = .female
    } else {
      return nil
    }
  }
}
