import Diagnostics
import RussianLanguage

/// A school of the set («школа»).
package struct School: Hashable, Sendable {
  /// What the school was called before.
  package struct FormerName: Hashable, Sendable {
    /// The name.
    package let name: String
    /// Its last day; nil when the data do not say.
    package let until: CalendarDate?
  }

  /// The key by which other places name it.
  package let key: String
  /// Where it stands.
  package let path: FieldPath
  /// The short name as it is printed.
  package let shortName: String
  /// The short name with its given case forms.
  package let forms: NameForms
  /// The full name by the charter.
  package let fullName: String?
  /// Where it lies («населённый пункт»).
  package let settlement: String?
  /// The postal address.
  package let address: String?
  /// The director: a key of `люди` or plain words.
  package let director: Party?
  /// The groups that the school belongs to (ШНОР).
  package let statuses: [String]
  /// Former names, right in older acts.
  package let formerNames: [FormerName]

  /// Where the short name stands.
  package var shortNamePath: FieldPath { path.key(SchoolKeys.shortName.key) }

  init?(key: String, _ record: RecordValue) {
    guard let forms = record.forms(SchoolKeys.shortName) else { return nil }
    self.key = key
    self.path = record.path
    self.shortName = forms.nominative
    self.forms = forms
    self.fullName = record.text(SchoolKeys.fullName)
    self.settlement = record.text(SchoolKeys.settlement)
    self.address = record.text(SchoolKeys.address)
    self.director = record.party(SchoolKeys.director)
    self.statuses = record.texts(SchoolKeys.statuses).map(\.text)
    self.formerNames = record.records(SchoolKeys.formerNames).compactMap { former in
      former.text(FormerNameKeys.name).map { FormerName(name: $0, until: former.date(FormerNameKeys.until)) }
    }
  }
}
