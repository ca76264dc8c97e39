/// Writes text so that XML reads it back as it was.
package enum XMLEscape {
  /// Appends text content: `&`, `<`, `>` are escaped, characters that XML forbids are left out.
  package static func append(_ text: String, to output: inout [UInt8]) {
    var text = text
    text.withUTF8 { append($0, to: &output) }
  }

  /// Appends text content given as UTF-8.
  package static func append(_ bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    var start = 0
    var index = 0
    let count = bytes.count
    func flush(upTo end: Int) {
      if end > start { output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<end])) }
    }
    while index < count {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "&"): flush(upTo: index); output.append(contentsOf: "&amp;".utf8)
      case UInt8(ascii: "<"): flush(upTo: index); output.append(contentsOf: "&lt;".utf8)
      case UInt8(ascii: ">"): flush(upTo: index); output.append(contentsOf: "&gt;".utf8)
      case 0x09, 0x0A, 0x20...0x7F:
        index += 1
        continue
      case 0x0D: flush(upTo: index); output.append(contentsOf: "&#13;".utf8)
      case 0..<0x20: flush(upTo: index)
      case 0xEF where index + 2 < count && bytes[index + 1] == 0xBF && bytes[index + 2] >= 0xBE:
        // U+FFFE and U+FFFF are no characters.
        flush(upTo: index)
        index += 2
      default:
        index += 1
        continue
      }
      index += 1
      start = index
    }
    flush(upTo: count)
  }

  /// Text content as a string.
  package static func text(_ text: String) -> String {
    var output: [UInt8] = []
    append(text, to: &output)
    return String(decoding: output, as: UTF8.self)
  }

  /// An attribute's value between double quotes, without the quotes.
  package static func attribute(_ value: String) -> String {
    var result = ""
    for character in text(value).unicodeScalars {
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
