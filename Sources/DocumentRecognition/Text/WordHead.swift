/// The first eight bytes of a word or of a piece of one, as one number: words of a page are held against hundreds of
/// patterns, and most of them differ at once.
package struct WordHead: Hashable, Sendable {
  /// How many bytes a head holds.
  static let length = 8

  let bits: UInt64
  /// Ones where the piece has bytes.
  private let mask: UInt64

  /// The head of a word's bytes.
  init(_ bytes: some Sequence<UInt8>) {
    var bits: UInt64 = 0
    var count: UInt64 = 0
    for byte in bytes.prefix(Self.length) {
      bits |= UInt64(byte) << (8 * count)
      count += 1
    }
    self.bits = bits
    mask = count == UInt64(Self.length) ? .max : (1 << (8 * count)) - 1
  }

  /// True when a word with the other head may begin with the piece whose head this is.
  func mayBegin(_ other: WordHead) -> Bool { other.bits & mask == bits }
}
