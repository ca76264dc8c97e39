import Diagnostics

/// A change of a data file's structure, as a form makes it.
package enum DataEdit: Hashable, Sendable {
  /// The value at a place becomes this one. A key that is not there is added, with the records above it that are
  /// missing; an item behind the last of a list makes the list longer.
  case set(YAMLValue, at: [FieldPath.Component])
  /// The key or the item is gone.
  case remove(at: [FieldPath.Component])
  /// Two neighbours of a list change places: the item of this number and the next one.
  case swap(Int, in: [FieldPath.Component])

  /// The place that the change is about.
  var steps: [FieldPath.Component] {
    switch self {
    case .set(_, let steps), .remove(let steps), .swap(_, let steps): steps
    }
  }
}
