/// A size in English metric units (EMU): 36,000 to the millimetre, 12,700 to the point.
package struct DrawingSize: Hashable, Sendable {
  package let width: Int
  package let height: Int

  /// A size; neither side is below zero.
  package init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }

  /// English metric units in a millimetre.
  package static let millimetre = 36_000
  /// English metric units in a point.
  package static let point = 12_700
}
