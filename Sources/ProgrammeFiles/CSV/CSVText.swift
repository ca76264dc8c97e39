import OfficeOpenXML

/// The rows of a CSV text, each field with its bytes (RFC 4180; the separator is whichever the first line has most of).
struct CSVText {
  private let bytes: [UInt8]
  private let separator: UInt8
  private var position: Int
  private var row = -1

  private static let quote = UInt8(ascii: "\"")

  /// A text in UTF-8.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    // Excel itself begins some files with a line that names the separator.
    let start = position
    if bytes[start...].starts(with: "sep=".utf8), bytes.count > start + 4 {
      separator = bytes[start + 4]
      position = bytes[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
      return
    }
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    for byte in bytes[start...] {
      if byte == Self.quote { isQuoted.toggle() }
      if byte == 0x0A, !isQuoted, !counts.isEmpty { break }
      if !isQuoted { counts[byte, default: 0] += 1 }
    }
    let candidates: [UInt8] = [UInt8(ascii: ";"), 0x09, UInt8(ascii: ",")]
    separator = candidates.max { counts[$0] ?? 0 < counts[$1] ?? 0 } ?? candidates[0]
  }

  /// The bytes as UTF-8: as they are, or turned from Windows-1251; nil for what is neither.
  static func utf8(_ bytes: [UInt8]) -> [UInt8]? {
    guard !bytes.contains(0) else { return nil }
    if String(validating: bytes, as: UTF8.self) != nil { return bytes }
    return Array(String(bytes.map { $0 == 0x0A ? "\n" : $0 == 0x0D ? "\r" : Windows1251.character($0) }).utf8)
  }

  /// The next row; nil behind the last.
  mutating func next() -> SheetRow? {
    guard position < bytes.count else { return nil }
    var texts: [String] = []
    var ranges: [Range<Int>] = []
    row += 1
    repeat {
      let (text, range) = field()
      texts.append(text)
      ranges.append(range)
      guard texts.count < CellAddress.mostColumns, position < bytes.count, bytes[position] == separator else { break }
      position += 1
    } while true
    let end = min(position, bytes.count)
    while position < bytes.count, bytes[position] != 0x0A, bytes[position] != 0x0D { position += 1 }
    if position < bytes.count, bytes[position] == 0x0D { position += 1 }
    if position < bytes.count, bytes[position] == 0x0A { position += 1 }
    return SheetRow(index: row, texts: texts, ranges: ranges, end: end)
  }

  /// One field; a quotation mark that is not the first sign of its field is a sign like any other.
  private mutating func field() -> (text: String, range: Range<Int>) {
    let start = position
    guard position < bytes.count, bytes[position] == Self.quote else {
      while position < bytes.count, bytes[position] != separator, bytes[position] != 0x0A, bytes[position] != 0x0D {
        position += 1
      }
      return (String(decoding: bytes[start..<position], as: UTF8.self), start..<position)
    }
    var content: [UInt8] = []
    position += 1
    while position < bytes.count {
      if bytes[position] == Self.quote {
        guard position + 1 < bytes.count, bytes[position + 1] == Self.quote else { break }
        position += 1
      }
      content.append(bytes[position])
      position += 1
    }
    position = min(position + 1, bytes.count)
    // What stands behind the closing mark belongs to the field all the same.
    while position < bytes.count, bytes[position] != separator, bytes[position] != 0x0A, bytes[position] != 0x0D {
      content.append(bytes[position])
      position += 1
    }
    return (String(decoding: content, as: UTF8.self), start..<position)
  }
}
