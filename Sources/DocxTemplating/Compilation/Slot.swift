/// A value or section tag as the renderer needs it.
struct Slot: Sendable {
  let kind: Tag.Kind
  let path: TagPath
  let filters: [AppliedFilter]
  let site: TagSite
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
