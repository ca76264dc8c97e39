/// What was found in a document that somebody has sent to be checked; kept for a day, for that person alone.
package struct KeptInspection: Sendable, Hashable {
  /// The number in the database and in addresses.
  package let id: Int64
  /// The name of the file.
  package let name: String
  /// When it was checked, seconds since 1970.
  package let at: Int64
  /// The findings, as the command line's JSON.
  package let findings: String
}
