/// Addresses of links that may stand in a document.
enum LinkText {
  /// The address with all that an address may not hold written as hexadecimal figures; nil unless it is http, https or mailto.
  static func address(_ text: String) -> String? {
    let lower = text.lowercased()
    guard ["http://", "https://", "mailto:"].contains(where: { lower.hasPrefix($0) && lower.count > $0.count }) else {
      return nil
    }
    return encoded(text, keeping: "-._~:/?#[]@!$&'()*+,;=%")
  }

  /// A part of an address: what could end the part or begin another is written as hexadecimal figures.
  static func encoded(_ text: String) -> String { encoded(text, keeping: "-._~/@:,") }

  /// An address with its hexadecimal figures read; nil when what they stand for is no text.
  static func decoded(_ address: String) -> String? {
    var bytes: [UInt8] = []
    var rest = address.utf8[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), let code = String(rest.prefix(2)).flatMap({ UInt8($0, radix: 16) }) {
        bytes.append(code)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(validating: bytes, as: UTF8.self)
  }

  private static func encoded(_ text: String, keeping marks: String) -> String {
    let kept = Set(marks.utf8)
    let figures = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      let isLetter = (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
      if isLetter || kept.contains(byte) {
        bytes.append(byte)
      } else {
        bytes += [UInt8(ascii: "%"), figures[Int(byte >> 4)], figures[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
