import Diagnostics

/// A unit of the organisation («подразделение»).
package struct OrganisationUnit: Hashable, Sendable {
  /// The key by which other places name it.
  package let key: String
  /// Where it stands.
  package let path: FieldPath
  /// Its name with the given case forms.
  package let name: NameForms

  init?(key: String, _ record: RecordValue) {
    guard let name = record.forms(UnitKeys.name) else { return nil }
    self.key = key
    self.path = record.path
    self.name = name
  }
}
