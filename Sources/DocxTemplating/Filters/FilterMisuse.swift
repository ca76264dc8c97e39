/// A mistake in what a template says behind a filter's colon: no data can mend it.
package struct FilterMisuse: Sendable, Hashable {
  /// What is wrong, without a full stop.
  package let message: String
  /// What would be right.
  package let hint: String

  init(_ message: String, hint: String) {
    self.message = message
    self.hint = hint
  }
}
