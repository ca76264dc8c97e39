/// A mending of the data («исправление»): what to write where.
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
  /// True when a person has to look at it first: a case form that is not sure.
  package let isSuggestion: Bool

  /// A mending at a place.
  package init(_ change: Change, at path: FieldPath, isSuggestion: Bool = false) {
    self.path = path
    self.change = change
    self.isSuggestion = isSuggestion
  }
}
