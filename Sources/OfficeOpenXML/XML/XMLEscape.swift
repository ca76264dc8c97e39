/// Writes text so that XML reads it back as it was.
package enum XMLEscape {
  /// Appends text content: `&`, `<`, `>` are escaped, characters that XML forbids are left out.
  package static func append(_ text: String, to output: inout [UInt8]) {
    var text = text
    text.withUTF8 { append($0, to: &output) }
  }

  /// Appends text content given as UTF-8.
  package static func append(_ bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    _ = write(bytes, stopsAtBreaks: false, to: &output)
  }

  /// Appends text content up to the first end of line or tab and says where that stands; the count when there is none.
  ///
  /// Word has markup of its own for both, so whoever writes runs must stop there, and looks at each byte once only.
  /// A carriage return before the line feed belongs to it and is left out; alone it ends a line by itself.
  package static func appendLine(_ bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) -> Int {
    write(bytes, stopsAtBreaks: true, to: &output)
  }

  private static func write(
    _ bytes: UnsafeBufferPointer<UInt8>, stopsAtBreaks: Bool, to output: inout [UInt8]
  ) -> Int {
    let count = bytes.count
    var start = 0
    var index = nextSpecial(in: bytes, from: 0)
    while index < count {
      let replacement: StaticString
      var length = 1
      switch bytes[index] {
      case UInt8(ascii: "&"): replacement = "&amp;"
      case UInt8(ascii: "<"): replacement = "&lt;"
      case UInt8(ascii: ">"): replacement = "&gt;"
      case 0x09 where stopsAtBreaks, 0x0A where stopsAtBreaks:
        output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
        return index
      case 0x0D where stopsAtBreaks:
        if index + 1 < count, bytes[index + 1] == 0x0A {
          replacement = ""
        } else {
          output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
          return index
        }
      case 0x0D: replacement = "&#13;"
      case 0xEF where index + 2 < count && bytes[index + 1] == 0xBF && bytes[index + 2] >= 0xBE:
        // U+FFFE and U+FFFF are no characters.
        replacement = ""
        length = 3
      case 0x09, 0x0A, 0xEF:
        index = nextSpecial(in: bytes, from: index + 1)
        continue
      default: replacement = ""
      }
      output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
      output.append(
        contentsOf: UnsafeBufferPointer(start: replacement.utf8Start, count: replacement.utf8CodeUnitCount))
      start = index + length
      index = nextSpecial(in: bytes, from: start)
    }
    output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<count]))
    return count
  }

  /// The next byte that may not be copied as it is: markup, a control character, or the lead byte of U+FFFE and U+FFFF.
  ///
  /// Eight bytes are looked at together, because nearly all text is copied as it is.
  private static func nextSpecial(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    if let base = UnsafeRawPointer(bytes.baseAddress) {
      while index + 8 <= bytes.count, !holdsSpecial(base.loadUnaligned(fromByteOffset: index, as: UInt64.self)) {
        index += 8
      }
    }
    while index < bytes.count, !isSpecial(bytes[index]) { index += 1 }
    return index
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case 0..<0x20, UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), 0xEF: true
    default: false
    }
  }

  /// Whether one of eight bytes is special. Subtracting one from each byte borrows into the top bit of a byte that is
  /// nought, and subtracting 0x20 into that of one which is less; a byte whose own top bit was set does not count.
  private static func holdsSpecial(_ word: UInt64) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    func borrowsIfZero(_ word: UInt64) -> UInt64 { (word &- ones) & ~word }
    let control = (word &- (ones &* 0x20)) & ~word
    let ampersand = borrowsIfZero(word ^ (ones &* UInt64(UInt8(ascii: "&"))))
    // `<` and `>` differ in one bit.
    let bracket = borrowsIfZero((word | (ones &* 2)) ^ (ones &* UInt64(UInt8(ascii: ">"))))
    let lead = borrowsIfZero(word ^ (ones &* 0xEF))
    return (control | ampersand | bracket | lead) & (ones &* 0x80) != 0
  }

  /// Text content as a string.
  package static func text(_ text: String) -> String {
    var text = text
    if text.withUTF8({ nextSpecial(in: $0, from: 0) == $0.count }) { return text }
    var output: [UInt8] = []
    append(text, to: &output)
    return String(decoding: output, as: UTF8.self)
  }

  /// An attribute's value between double quotes, without the quotes.
  package static func attribute(_ value: String) -> String {
    let escaped = text(value)
    guard escaped.utf8.contains(where: { $0 == UInt8(ascii: "\"") || $0 == 0x0A || $0 == 0x09 }) else { return escaped }
    var result = ""
    for character in escaped.unicodeScalars {
      switch character {
      case "\"": result += "&quot;"
      case "\n": result += "&#10;"
      case "\t": result += "&#9;"
      default: result.unicodeScalars.append(character)
      }
    }
    return result
  }
}
