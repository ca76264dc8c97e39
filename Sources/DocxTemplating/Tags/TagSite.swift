import Diagnostics

/// Where a tag stands in its template, as people find it there.
package struct TagSite: Sendable, Hashable {
  /// The place, with the paragraph's text as the excerpt.
  package let location: DocumentLocation
  /// The tag as written.
  package let text: String
}
