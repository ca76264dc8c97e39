/// The signs of nearly all texts: ASCII, Russian letters, the usual marks.
///
/// Each of them is a character by itself and has one spelling only, and its small letter takes as many bytes: a text of
/// these is compared and changed byte by byte, without the tables of all characters.
package enum UsualSigns {
  /// True for a text of U+0000–U+00BF, U+0400–U+045F, the dashes, quotation marks and thin spaces of U+2002–U+203F, «№».
  package static func make(up bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while index < bytes.count {
      if bytes[index] < 0x80 {
        index += 1
        continue
      }
      let length = length(of: bytes, at: index)
      guard length > 0 else { return false }
      index += length
    }
    return true
  }

  /// True for a text of such signs.
  package static func make(up text: String) -> Bool {
    var text = text
    return text.withUTF8 { make(up: $0) }
  }

  /// How many bytes the sign at an index takes; 0 for any other sign.
  private static func length(of bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    let second = index + 1 < bytes.count ? bytes[index + 1] : 0
    let third = index + 2 < bytes.count ? bytes[index + 2] : 0
    switch bytes[index] {
    case 0xC2, 0xD0: return 2
    case 0xD1 where second < 0xA0: return 2
    case 0xE2 where second == 0x80 && third >= 0x82: return 3
    case 0xE2 where second == 0x84 && third == 0x96: return 3
    default: return 0
    }
  }
}
