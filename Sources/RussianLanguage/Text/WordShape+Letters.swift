/// What single signs of a word are. A letter may have combining marks behind it: «Й» in two signs, a stress.
extension WordShape {
  /// True for a Russian capital letter.
  static func isCapital(_ scalar: Unicode.Scalar?) -> Bool {
    switch scalar?.value ?? 0 {
    case 0x410...0x42F, 0x401: true
    default: false
    }
  }

  /// True for a Russian capital letter.
  static func isCapital(_ character: Character?) -> Bool { isCapital(character?.unicodeScalars.first) }

  /// True for a Russian small letter.
  static func isSmall(_ scalar: Unicode.Scalar?) -> Bool {
    switch scalar?.value ?? 0 {
    case 0x430...0x44F, 0x451: true
    default: false
    }
  }

  /// True for a Russian small letter.
  static func isSmall(_ character: Character?) -> Bool { isSmall(character?.unicodeScalars.first) }

  /// True for an ASCII figure.
  static func isFigure(_ scalar: Unicode.Scalar) -> Bool { (0x30...0x39).contains(scalar.value) }

  /// True for an ASCII figure.
  static func isFigure(_ character: Character) -> Bool {
    character.asciiValue.map { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ?? false
  }

  /// True for a mark over the letter before it.
  static func isCombining(_ scalar: Unicode.Scalar) -> Bool { (0x300...0x36F).contains(scalar.value) }

  /// The initials that the text begins with (`Т.`, `Т.С.`), three at most; empty when there are none.
  static func initials(of text: Substring) -> Substring {
    let scalars = text.unicodeScalars
    var end = scalars.startIndex
    for _ in 0..<3 {
      guard end < scalars.endIndex, isCapital(scalars[end]) else { break }
      var next = scalars.index(after: end)
      while next < scalars.endIndex, isCombining(scalars[next]) { next = scalars.index(after: next) }
      guard next < scalars.endIndex, scalars[next] == "." else { break }
      end = scalars.index(after: next)
    }
    return text[..<end]
  }

  /// False when the first two letters begin no month: nearly every word is told by them.
  static func mayBeginMonth(_ word: Substring) -> Bool {
    var letters = word.unicodeScalars.makeIterator()
    guard let first = letters.next(), let second = letters.next() else { return false }
    switch (smallLetter(first), smallLetter(second)) {
    case ("я", "н"), ("ф", "е"), ("м", "а"), ("а", "п"), ("и", "ю"), ("а", "в"), ("с", "е"), ("о", "к"), ("н", "о"),
      ("д", "е"):
      return true
    default: return false
    }
  }

  private static func smallLetter(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    (0x410...0x42F).contains(scalar.value) ? Unicode.Scalar(scalar.value + 0x20) ?? scalar : scalar
  }
}
