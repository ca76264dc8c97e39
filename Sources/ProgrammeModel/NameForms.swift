import RussianLanguage

/// A name with the case forms that the data give for it; the rest are left to declension.
package struct NameForms: Hashable, Sendable {
  /// The name as it stands in a list.
  package let nominative: String
  private let given: [GrammaticalCase: String]

  /// A name and its given forms.
  package init(nominative: String, given: [GrammaticalCase: String] = [:]) {
    self.nominative = nominative
    self.given = given
  }

  /// The form given for a case; nil when the data give none, never for the nominative.
  package subscript(grammaticalCase: GrammaticalCase) -> String? {
    grammaticalCase == .nominative ? nominative : given[grammaticalCase]
  }
}
