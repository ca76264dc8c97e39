/// A mending of the data that leaves nothing to decide («исправление»): what to write where.
package struct Fix: Hashable, Sendable {
  /// What is written.
  package enum Change: Hashable, Sendable {
    /// The value at the place becomes this text.
    case value(String)
    /// The key at the place is spelt so.
    case key(String)
    /// A further key with its text stands behind the place, in the same record.
    case sibling(key: String, value: String)
  }

  /// The value meant.
  package let path: FieldPath
  /// What is written there.
  package let change: Change

  /// A mending at a place.
  package init(_ change: Change, at path: FieldPath) {
    self.path = path
    self.change = change
  }
}
