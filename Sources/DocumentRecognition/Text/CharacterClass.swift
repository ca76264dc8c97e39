/// What characters are, for rules over Russian text.
package enum CharacterClass {
  /// Russian and Latin letters.
  package static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x41...0x5A, 0x61...0x7A, 0x410...0x44F, 0x401, 0x451: true
    case 0..<0xC0: false
    default: scalar.properties.isAlphabetic
    }
  }

  /// Russian and Latin capitals.
  package static func isCapital(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x41...0x5A, 0x410...0x42F, 0x401: true
    case 0..<0xC0, 0x430...0x44F, 0x451: false
    default: scalar.properties.isUppercase
    }
  }

  /// A small letter.
  package static func isSmall(_ scalar: Unicode.Scalar) -> Bool { isLetter(scalar) && !isCapital(scalar) }

  /// An ASCII figure.
  package static func isFigure(_ scalar: Unicode.Scalar) -> Bool { (48...57).contains(scalar.value) }

  /// A blank of any kind, breaks among them.
  package static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\u{A0}" || scalar == "\t" || scalar == "\n" || scalar == "\u{202F}"
      || scalar == "\u{2009}"
  }

  /// A dash or a hyphen.
  package static func isDash(_ scalar: Unicode.Scalar) -> Bool {
    "-–—‑−".unicodeScalars.contains(scalar)
  }
}
