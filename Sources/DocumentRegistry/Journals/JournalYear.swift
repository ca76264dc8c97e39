/// A journal's year as it stands, for printing.
package struct JournalYear: Sendable {
  /// The journal.
  package let journal: Journal
  /// The year.
  package let year: Int
  /// All entries in the order of their numbers; those outside the sequence last.
  package let entries: [RegistryEntry]
  /// What other acts do to these entries, by entry, each in the order of dates.
  package let actedUpon: [Int64: [ActLink]]
}
