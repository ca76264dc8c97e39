/// Who did something, and when.
package struct Stamp: Sendable, Hashable {
  /// Seconds since 1970.
  package let at: Int64
  /// The person or the account, as the caller named it.
  package let by: String
}
