/// The extents of a story, to be asked what they cover.
struct SectionExtents {
  private let extents: [SectionExtent]
  private let index: RangeIndex
  private let rangeOfTag: [Int: Range<Int>]

  init(_ extents: [SectionExtent]) {
    self.extents = extents
    index = RangeIndex(extents.map(\.range))
    rangeOfTag = Dictionary(uniqueKeysWithValues: extents.map { ($0.tag, $0.range) })
  }

  /// True when a section repeats the byte.
  func covers(_ byte: Int) -> Bool { index.holds(byte) }

  /// The extents that hold all of a range, the innermost first.
  func holding(_ range: Range<Int>) -> [SectionExtent] { index.holding(range).map { extents[$0] } }

  /// What the section of an opening tag repeats.
  func range(of tag: Int) -> Range<Int>? { rangeOfTag[tag] }
}
