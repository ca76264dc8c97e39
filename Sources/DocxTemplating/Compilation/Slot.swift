/// A value or section tag as the renderer needs it.
///
/// A class, so that handing one over while rendering costs a single count and not one for each of its fields.
final class Slot: Sendable {
  let kind: Tag.Kind
  let path: TagPath
  let filters: [AppliedFilter]
  let site: TagSite

  init(kind: Tag.Kind, path: TagPath, filters: [AppliedFilter], site: TagSite) {
    self.kind = kind
    self.path = path
    self.filters = filters
    self.site = site
  }
}

/// A filter found in the catalogue, with its arguments.
struct AppliedFilter: Sendable {
  let filter: ValueFilter
  let arguments: [String]
}

/// The columns of a table some of which may be dropped.
struct ColumnPlan: Sendable {
  /// For each grid column the slot that decides, or nil where it always stays.
  var conditions: [Int?]
  /// The template's widths in twentieths of a point.
  let widths: [Int]
}
