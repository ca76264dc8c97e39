/// A part of the set whose keys other places may name; the raw value is its key in the data.
package enum ReferenceTarget: String, Hashable, Sendable, CaseIterable {
  /// The organisation itself, named by the one word `организация`.
  case organisation = "организация"
  /// `люди`.
  case people = "люди"
  /// `подразделения`.
  case units = "подразделения"
  /// `школы`.
  case schools = "школы"
}
