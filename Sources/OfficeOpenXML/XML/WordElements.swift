/// Which elements of WordprocessingML a stretch of a tree holds.
package struct WordElements: Sendable {
  private var bits: UInt64 = 0

  /// None.
  init() {}

  mutating func insert(_ element: WordElement) { bits |= 1 << UInt64(element.rawValue) }

  /// True when one of these is among them.
  package func contains(_ element: WordElement) -> Bool { bits & 1 << UInt64(element.rawValue) != 0 }
}
