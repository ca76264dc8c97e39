/// A value or section tag as the renderer needs it.
///
/// A class, so that handing one over while rendering costs a single count and not one for each of its fields.
final class Slot: Sendable {
  let kind: Tag.Kind
  let path: TagPath
  let filters: [AppliedFilter]
  let site: TagSite
  /// True for a section in a sentence with values alone and no sign between them: those of a list would run together.
  let isGlued: Bool

  init(kind: Tag.Kind, path: TagPath, filters: [AppliedFilter], site: TagSite, isGlued: Bool = false) {
    self.isGlued = isGlued
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
  /// What its columns are fitted to; nil where the template's widths hold.
  var fit: ColumnFit?
}

/// What the columns of a table are fitted to: Word widens a column of such a table so that no word is broken, other programs
/// take the widths as they are written.
struct ColumnFit: Sendable {
  /// The largest type in the table, in half points.
  let size: Int
  /// What a cell leaves free at both sides, in twentieths of a point.
  let margins: Int
  /// The styles of its paragraphs that are bold.
  let boldStyles: Set<String>
  /// How wide the table is on its page, in twentieths of a point.
  let room: Int
}
