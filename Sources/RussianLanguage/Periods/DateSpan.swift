/// A stretch of days, both ends included; a missing end is open: «до 15 сентября» has only `to`.
package struct DateSpan: Hashable, Sendable {
  /// The first day; nil when nothing bounds the beginning.
  package let from: CalendarDate?
  /// The last day; nil when nothing bounds the end.
  package let to: CalendarDate?

  /// A span; at least one end should be given.
  package init(from: CalendarDate?, to: CalendarDate?) {
    self.from = from
    self.to = to
  }
}
