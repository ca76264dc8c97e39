/// Signs that people do not see in a tag, or take for others.
///
/// Word and LibreOffice put them there by themselves: soft hyphens at the ends of lines, marks of direction from the
/// clipboard, a hyphen that does not break where somebody pressed Ctrl+Shift.
enum TagSign {
  /// True when nothing but blanks and unseen signs stands in a text.
  static func isBlank(_ text: some Sequence<UInt8>) -> Bool {
    var rest = Array(text)[...]
    while let byte = rest.first {
      if byte == 0x20 || byte == 0x09 || byte == 0x0A {
        rest = rest.dropFirst()
      } else {
        // A byte that stands for an object begins no sign.
        guard byte >= 0xC2, byte < 0xF5 else { return false }
        let sign = rest.prefix(byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4)
        guard String(decoding: sign, as: UTF8.self).unicodeScalars.allSatisfy(isBlank) else { return false }
        rest = rest.dropFirst(sign.count)
      }
    }
    return true
  }

  /// True for a blank of any width and for a sign without width.
  static func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace || isUnseen(scalar) }

  /// A name with the signs that nobody sees taken out and every kind of hyphen written as the usual one.
  static func name(_ text: String) -> String {
    // Most names are plain.
    guard text.unicodeScalars.contains(where: { isUnseen($0) || isHyphen($0) }) else { return text }
    var name = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !isUnseen(scalar) { name.append(isHyphen(scalar) ? "-" : scalar) }
    return String(name)
  }

  /// Soft hyphen, signs without width, marks of direction, the byte order mark.
  private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFEFF: true
    default: false
    }
  }

  /// Hyphens, dashes and the minus: no name holds another than the usual hyphen.
  private static func isHyphen(_ scalar: Unicode.Scalar) -> Bool {
    (0x2010...0x2015).contains(scalar.value) || scalar.value == 0x2212
  }
}
