/// A set of data that the service keeps, without its files.
package struct StoredSet: Sendable, Hashable {
  /// The number in the database and in addresses.
  package let id: Int64
  /// The name that the department gave it.
  package let title: String
  /// Counts changes; whoever saves must have seen the newest.
  package let version: Int64
  /// When it was last changed, seconds since 1970.
  package let changedAt: Int64
}
