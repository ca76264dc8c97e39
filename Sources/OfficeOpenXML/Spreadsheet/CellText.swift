/// The texts of cells as they stand in the markup.
enum CellText {
  /// The text of bytes in which `_x000A_` stands for a character that XML cannot hold (ISO/IEC 29500-1, 22.9.2.19), and
  /// `_x005F_` for the underscore of a text that only looks like that.
  static func decoded(_ bytes: [UInt8]) -> String {
    guard holdsEscape(bytes) else { return String(decoding: bytes, as: UTF8.self) }
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if let unit = escape(bytes[index...]) {
        // A carriage return is half of a line's end; other controls have no place in a text.
        if unit == 0x0A || unit == 0x09 || unit >= 0x20, let scalar = Unicode.Scalar(unit) {
          result.append(contentsOf: Array(String(scalar).utf8))
        }
        index += 7
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func holdsEscape(_ bytes: [UInt8]) -> Bool {
    guard let first = bytes.firstIndex(of: UInt8(ascii: "_")) else { return false }
    return bytes[first...].indices.contains { escape(bytes[$0...]) != nil }
  }

  private static func escape(_ bytes: ArraySlice<UInt8>) -> UInt16? {
    guard bytes.count >= 7, bytes.first == UInt8(ascii: "_"), bytes[bytes.startIndex + 1] == UInt8(ascii: "x"),
      bytes[bytes.startIndex + 6] == UInt8(ascii: "_")
    else { return nil }
    return UInt16(String(decoding: bytes[(bytes.startIndex + 2)..<(bytes.startIndex + 6)], as: UTF8.self), radix: 16)
  }
}
