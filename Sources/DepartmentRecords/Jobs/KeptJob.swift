/// A batch of documents as the database keeps it, so that a restart forgets none.
package struct KeptJob: Sendable, Hashable {
  /// How it has ended, or that it has not.
  package enum State: String, Sendable, Hashable {
    case running, done, cancelled
  }

  /// The number in addresses.
  package let id: Int64
  /// The sets in their order.
  package let sets: [Int64]
  /// The kinds by any of their names; none for all that a set has data for.
  package let kinds: [String]
  /// True to print drafts.
  package let isDraft: Bool
  /// When it began, seconds since 1970.
  package let startedAt: Int64
  /// How it has ended.
  package let state: State
}
