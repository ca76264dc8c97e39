import RussianLanguage

/// The differences in the spelling of a key that are forgiven.
package enum KeySpelling {
  /// The key with every «ё» as «е».
  package static func folded(_ key: String) -> String {
    guard key.unicodeScalars.contains(where: { $0 == "ё" || $0 == "Ё" || $0 == "\u{308}" }) else { return key }
    return String(key.map { $0 == "ё" ? "е" : $0 == "Ё" ? "Е" : $0 })
  }

  /// The name by which one place refers to another, capitals and «ё» made one with small letters and «е».
  package static func foldedReference(_ key: String) -> String { folded(key).inSmallLetters }

  /// The same without anything but letters and figures.
  package static func bareReference(_ key: String) -> String {
    plainBareReference(key) ?? foldedReference(key).filter { $0.isLetter || $0.isNumber }
  }

  /// The same, byte by byte, of a text in which every scalar is a character of its own: Russian and ASCII letters,
  /// figures and the common marks, as nearly all texts are; nil for any other.
  private static func plainBareReference(_ key: String) -> String? {
    var key = key
    return key.withUTF8 { bytes in
      var isPlain = true
      let bare = String(unsafeUninitializedCapacity: bytes.count) { bare in
        var (index, count) = (0, 0)
        while index < bytes.count {
          if isBreve(bytes, at: index), count > 1, bare[count - 2] == 0xD0, bare[count - 1] == 0xB8 {
            bare[count - 1] = 0xB9
            index += 2
            continue
          }
          guard let (length, kept) = plainSign(bytes, at: index) else {
            isPlain = false
            return 0
          }
          if kept.0 != 0 { bare[count] = kept.0 }
          if kept.1 != 0 { bare[count + 1] = kept.1 }
          count += kept.0 == 0 ? 0 : kept.1 == 0 ? 1 : 2
          index += length
        }
        return count
      }
      return isPlain ? bare : nil
    }
  }

  /// True for the second sign of «й» written in two.
  private static func isBreve(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    bytes[index] == 0xCC && bytes[index + 1] == 0x86
  }

  /// How long the sign at an index is, and what is kept of it: the bytes of its small letter, none of a mark.
  private static func plainSign(
    _ bytes: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> (length: Int, kept: (UInt8, UInt8))? {
    let byte = bytes[index]
    if byte < 0x80 {
      switch byte {
      case 0x30...0x39, 0x61...0x7A: return (1, (byte, 0))
      case 0x41...0x5A: return (1, (byte + 0x20, 0))
      case 0x20...0x7E: return (1, (0, 0))
      default: return nil
      }
    }
    let tail = bytes[index + 1]
    switch (byte, tail) {
    case (0xD0, 0x90...0x9F): return (2, (0xD0, tail + 0x20))
    case (0xD0, 0xA0...0xAF): return (2, (0xD1, tail - 0x20))
    case (0xD0, 0xB0...0xBF), (0xD1, 0x80...0x8F): return (2, (byte, tail))
    // «ё» as «е».
    case (0xD0, 0x81), (0xD1, 0x91): return (2, (0xD0, 0xB5))
    case (0xC2, 0xA0), (0xC2, 0xAB), (0xC2, 0xBB): return (2, (0, 0))
    case (0xE2, 0x80) where bytes[index + 2] == 0x93 || bytes[index + 2] == 0x94: return (3, (0, 0))
    case (0xE2, 0x84) where bytes[index + 2] == 0x96: return (3, (0, 0))
    default: return nil
    }
  }
}
