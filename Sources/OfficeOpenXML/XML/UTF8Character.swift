/// A character of bytes that are UTF-8 already: no string is made on the way.
package struct UTF8Character {
  /// The character; U+FFFD where the bytes are none.
  package let scalar: Unicode.Scalar
  /// How many bytes it takes.
  package let length: Int

  /// Reads the character that begins at a byte, whose last byte lies before `end`.
  @inlinable package init(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int, end: Int) {
    let lead = bytes[start]
    length = lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    var value = UInt32(lead)
    if length > 1 {
      value &= 0x7F >> UInt32(length)
      for next in start + 1..<max(start + 1, min(start + length, end)) {
        value = value << 6 | UInt32(bytes[next] & 0x3F)
      }
    }
    scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
  }
}
