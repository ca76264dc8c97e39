/// Some of the entries that were found.
package struct RegistryPage: Sendable, Hashable {
  /// The entries.
  package let entries: [RegistryEntry]
  /// How many were found in all.
  package let total: Int
}
