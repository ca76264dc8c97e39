/// The differences in the spelling of a key that are forgiven.
package enum KeySpelling {
  /// The key with every «ё» as «е».
  package static func folded(_ key: String) -> String {
    guard key.unicodeScalars.contains(where: { $0 == "ё" || $0 == "Ё" || $0 == "\u{308}" }) else { return key }
    return String(key.map { $0 == "ё" ? "е" : $0 == "Ё" ? "Е" : $0 })
  }

  /// The name by which one place refers to another, capitals and «ё» made one with small letters and «е».
  package static func foldedReference(_ key: String) -> String { folded(key).lowercased() }

  /// The same without anything but letters and figures.
  package static func bareReference(_ key: String) -> String {
    plainBareReference(key) ?? foldedReference(key).filter { $0.isLetter || $0.isNumber }
  }

  /// The same, scalar by scalar, of a text in which every one of them is a character of its own: Russian and ASCII letters,
  /// figures and the common marks, as nearly all texts are; nil for any other.
  private static func plainBareReference(_ key: String) -> String? {
    var bare = String.UnicodeScalarView()
    for scalar in key.unicodeScalars {
      switch scalar.value {
      case 0x30...0x39, 0x61...0x7A, 0x430...0x44F: bare.append(scalar)
      case 0x41...0x5A, 0x410...0x42F:
        guard let small = Unicode.Scalar(scalar.value + 0x20) else { return nil }
        bare.append(small)
      case 0x401, 0x451: bare.append("е")
      case 0x20...0x7E, 0xA0, 0xAB, 0xBB, 0x2013, 0x2014, 0x2116: break
      default: return nil
      }
    }
    return String(bare)
  }
}
