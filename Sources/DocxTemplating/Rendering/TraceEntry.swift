import Diagnostics

/// Where a value of the data went in the finished document.
package struct TraceEntry: Sendable, Hashable {
  /// The place in the finished document.
  package let place: DocumentLocation
  /// The tag as written, and where it stands in its template.
  package let tag: TagSite
  /// The value's place in the data; nil for what no data gave, such as `@номер`.
  package let path: FieldPath?
}
