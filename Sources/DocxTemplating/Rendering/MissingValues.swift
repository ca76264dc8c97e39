/// What becomes of a tag whose value is missing.
package enum MissingValues: String, Sendable, CaseIterable {
  /// A finding that withholds the document.
  case error
  /// Nothing is printed, and names are sought as Mustache seeks them.
  case empty
}
