import DocumentRecognition

/// The figures that a layout is held to, in twentieths of a point; an organisation may have its own.
package struct LayoutProfile: Sendable {
  /// The least margins: left, right, top, bottom (ГОСТ Р 7.0.97, 3.3).
  package var left = 1134
  package var right = 567
  package var top = 1134
  package var bottom = 1134
  /// How far a margin may fall short by rounding: half a millimetre.
  package var tolerance = 30
  /// The sizes of the text in half-points.
  package var sizes = 24...28
  /// The line spacing in 240ths of a line.
  package var spacing = 240...360
  /// The shorter and longer side of A4.
  package var paper = (short: 11906, long: 16838)

  /// ГОСТ Р 7.0.97-2025.
  package static let standard = LayoutProfile()
}
