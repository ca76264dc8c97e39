import Diagnostics

/// JSON's escapes of one character in two halves (`\ud83d\ude00`), which libyaml refuses, rewritten as the character.
struct SurrogateEscapes {
  /// The text to parse.
  private(set) var bytes: [UInt8] = []
  /// Where the halves without their other half stand in the original.
  private(set) var loneHalves: [Range<Int>] = []
  /// From which rewritten offset on the original lies how many bytes further.
  private var shifts: [(from: Int, by: Int)] = []

  /// Rewrites a JSON text; offsets in it begin at `start`, behind a byte order mark.
  init(_ original: [UInt8], from start: Int) {
    guard original.contains(UInt8(ascii: "\\")) else {
      bytes = Array(original[start...])
      shifts = [(0, start)]
      return
    }
    bytes.reserveCapacity(original.count)
    shifts = [(0, start)]
    var offset = start
    while offset < original.count {
      guard original[offset] == UInt8(ascii: "\\") else {
        bytes.append(original[offset])
        offset += 1
        continue
      }
      guard let high = Self.half(original, at: offset) else {
        // The character behind a backslash is copied with it, so that `\\u` is not taken for an escape.
        bytes += original[offset..<min(offset + 2, original.count)]
        offset += 2
        continue
      }
      let low = Self.half(original, at: offset + 6)
      if high < 0xDC00, let low, low >= 0xDC00,
        let scalar = Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
      {
        replace(with: scalar, from: offset, length: 12)
        offset += 12
      } else {
        loneHalves.append(offset..<offset + 6)
        replace(with: "\u{FFFD}", from: offset, length: 6)
        offset += 6
      }
    }
  }

  /// The original offset of a rewritten one.
  func original(_ offset: Int) -> Int {
    var (low, high) = (0, shifts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if shifts[middle].from <= offset { low = middle } else { high = middle }
    }
    return offset + shifts[low].by
  }

  private mutating func replace(with scalar: Unicode.Scalar, from start: Int, length: Int) {
    bytes += Array(String(scalar).utf8)
    shifts.append((bytes.count, start + length - bytes.count))
  }

  /// The surrogate half that an escape at an offset spells.
  private static func half(_ bytes: [UInt8], at offset: Int) -> UInt32? {
    guard offset + 6 <= bytes.count, bytes[offset] == UInt8(ascii: "\\"), bytes[offset + 1] == UInt8(ascii: "u"),
      let value = UInt32(String(decoding: bytes[offset + 2..<offset + 6], as: UTF8.self), radix: 16),
      (0xD800...0xDFFF).contains(value)
    else { return nil }
    return value
  }
}
