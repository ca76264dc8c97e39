/// The first sixteen letters of a folded word as one number, a byte a letter: words compare and sort by it at once, and
/// nearly all comparisons are decided by it.
package struct WordCode: Hashable, Sendable {
  /// How many letters a code holds.
  static let length = 16
  /// What stands for a letter without a byte of its own.
  private static let other: UInt8 = 255

  /// The letters, the first in the highest byte; zeros behind the last.
  let bits: UInt128
  /// How many letters the word has, those beyond the code among them.
  package let count: Int
  /// True when the code tells the whole word: it is short enough, and each of its letters has a byte of its own.
  let isExact: Bool

  /// The letters alone tell nearly all words apart.
  package func hash(into hasher: inout Hasher) { hasher.combine(bits) }

  /// The code of folded letters.
  init(_ letters: some Sequence<Unicode.Scalar>) {
    var (bits, count, isExact) = (UInt128(0), 0, true)
    for letter in letters {
      if count < Self.length {
        let byte = Self.byte(letter)
        if byte == Self.other { isExact = false }
        bits = bits << 8 | UInt128(byte)
      }
      count += 1
    }
    self.bits = count < Self.length ? bits << (8 * (Self.length - count)) : bits
    self.count = count
    self.isExact = isExact && count <= Self.length
  }

  /// The code of the first and the last letters of a longer exact one.
  func ends(_ count: Int) -> WordCode {
    let first = bits & ~(UInt128.max >> (8 * count))
    let last = (bits << (8 * (self.count - count))) >> (8 * count)
    return WordCode(bits: first | last, count: 2 * count, isExact: true)
  }

  /// The code of the first letters of an exact one.
  func beginning(_ count: Int) -> WordCode {
    count < self.count ? WordCode(bits: bits & ~(UInt128.max >> (8 * count)), count: count, isExact: true) : self
  }

  private init(bits: UInt128, count: Int, isExact: Bool) {
    (self.bits, self.count, self.isExact) = (bits, count, isExact)
  }

  /// Ones where the letters stand, so that a word begins with these when its masked code is this one.
  var mask: UInt128 { count < Self.length ? ~(UInt128.max >> (8 * count)) : .max }

  /// The letters of an exact code.
  var text: String {
    String(unsafeUninitializedCapacity: 2 * count) { bytes in
      var end = 0
      for position in 0..<count {
        let byte = UInt8(truncatingIfNeeded: bits >> (8 * (Self.length - 1 - position)))
        if byte < 0x80 {
          bytes[end] = byte
          end += 1
        } else {
          // U+0430…U+043F are D0 B0…BF, U+0440…U+044F are D1 80…8F.
          let letter = byte - 0x80
          bytes[end] = letter < 0x10 ? 0xD0 : 0xD1
          bytes[end + 1] = letter < 0x10 ? 0xB0 + letter : 0x70 + letter
          end += 2
        }
      }
      return end
    }
  }

  /// True when the letters of another code, which must be exact, stand here from a position on.
  func holds(_ other: WordCode, at position: Int) -> Bool { bits << (8 * position) & other.mask == other.bits }

  /// Latin letters, figures and the hyphen have their ASCII, Russian letters the bytes behind it.
  private static func byte(_ letter: Unicode.Scalar) -> UInt8 {
    switch letter.value {
    case 0x21...0x7E: UInt8(letter.value)
    case 0x430...0x44F: UInt8(letter.value - 0x430 + 0x80)
    default: other
    }
  }
}
