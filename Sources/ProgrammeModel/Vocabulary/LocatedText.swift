import Diagnostics

/// A text of the data with the place where it stood.
package struct LocatedText: Hashable, Sendable {
  /// The text, without white space at its ends.
  package let text: String
  /// Where it stands.
  package let path: FieldPath

  /// A text at a place.
  package init(_ text: String, at path: FieldPath) {
    self.text = text
    self.path = path
  }
}
