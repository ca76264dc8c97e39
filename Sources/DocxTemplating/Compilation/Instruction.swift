/// One step of rendering a story. A compiled story is a flat list of these: sections jump, nothing recurses.
enum Instruction: Sendable {
  /// Append these bytes of the story's literals.
  case literal(Range<Int>)
  /// Append a value's text, escaped; the number is the slot's.
  case value(slot: Int)
  /// Enter a section or go on behind `end`.
  case sectionStart(slot: Int, end: Int)
  /// Take the list's next item from `start` or leave the section.
  case sectionEnd(start: Int)
  /// Decide which columns of a table are kept.
  case columns(plan: Int)
  /// Go on behind `end` unless one of the columns is kept.
  case columnStart(plan: Int, columns: Range<Int>, end: Int)
  /// How many of the columns are kept.
  case columnSpan(plan: Int, columns: Range<Int>)
  /// The width of those columns that are kept, in twentieths of a point, the table's own width kept.
  case columnWidth(plan: Int, columns: Range<Int>)
  /// From here on something must be left standing until the guard's end.
  case guardStart
  /// Something of the guarded content is written here.
  case mark(isParagraph: Bool)
  /// A table without rows is taken back whole.
  case tableGuardEnd
  /// A cell, header or text box that would not end with a paragraph gets this one.
  case blockGuardEnd(paragraph: Range<Int>)
}

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
