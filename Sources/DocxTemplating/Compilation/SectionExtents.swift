/// The extents of a story, to be asked what they cover.
struct SectionExtents {
  private let extents: [SectionExtent]
  private let index: RangeIndex

  init(_ extents: [SectionExtent]) {
    self.extents = extents
    index = RangeIndex(extents.map(\.range))
  }

  /// True when a section repeats the byte.
  func covers(_ byte: Int) -> Bool { index.holds(byte) }

  /// The extents that hold all of a range, the innermost first.
  func holding(_ range: Range<Int>) -> [SectionExtent] { index.holding(range).map { extents[$0] } }

  /// True when a section repeats one end of the range and not the other.
  func cross(_ range: Range<Int>) -> Bool {
    let first = index.holding(range.lowerBound..<range.lowerBound + 1)
    return Set(first) != Set(index.holding(range.upperBound - 1..<range.upperBound))
  }
}
