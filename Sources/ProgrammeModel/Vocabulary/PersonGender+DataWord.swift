import RussianLanguage

extension PersonGender {
  /// The letter by which data name a person's sex.
  package var dataWord: String { self == .male ? "м" : "ж" }

  /// The sex of a letter of the data; nil for another word.
  package init?(dataWord: String) {
    guard let gender = Self.allCases.first(where: { $0.dataWord == dataWord }) else { return nil }
    self = gender
  }
}
