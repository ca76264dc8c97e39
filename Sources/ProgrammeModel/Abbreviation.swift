import Diagnostics

/// An abbreviation with what it stands for («сокращение»).
package struct Abbreviation: Hashable, Sendable {
  /// The short form.
  package let short: String
  /// What it stands for.
  package let meaning: String
  /// Where it stands.
  package let path: FieldPath
}
