/// The Russian letters of Windows-1251, to show a clerk the line of a file that was saved in it.
enum Windows1251 {
  /// The character of a byte; a question mark for the signs that are not letters of Russian.
  static func character(_ byte: UInt8) -> Character {
    switch byte {
    case 0x09: " "
    case 0x20..<0x7F: Character(Unicode.Scalar(byte))
    case 0xC0...0xFF: Unicode.Scalar(0x0410 + UInt32(byte) - 0xC0).map(Character.init) ?? "?"
    case 0xA8: "Ё"
    case 0xB8: "ё"
    case 0xAB: "«"
    case 0xBB: "»"
    case 0xB9: "№"
    case 0x96: "–"
    case 0x97: "—"
    default: "?"
    }
  }
}
