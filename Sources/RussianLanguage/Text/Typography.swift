/// Polishes plain text for print by the rules of Russian typesetting and of ГОСТ Р 7.0.97.
package enum Typography {
  /// The non-breaking space, U+00A0.
  package static let noBreakSpace: Character = "\u{A0}"

  /// The text with quotes, dashes, ranges, percent signs and non-breaking spaces put in order, each line trimmed and
  /// its runs of spaces made one.
  ///
  /// Web and mail addresses, registration numbers (`01-07/338а`, anything after «№»), ISO dates and hyphenated words
  /// stay as they are. Polishing twice changes nothing more.
  package static func polished(_ text: String) -> String { known.result(of: text, polishedAnew) }

  private static let known = KnownTexts<Anywhere, String>()

  private static func polishedAnew(_ text: String) -> String {
    let curled = QuotationMarks.curled(text)
    guard curled.utf8.contains(where: beginsNewline), curled.unicodeScalars.contains(where: isNewline) else {
      return PolishedLine(curled[...]).text
    }
    return curled.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { PolishedLine($0).text }
      .joined(separator: "\n")
  }

  /// True for the first byte of an end of line, and of some other characters.
  private static func beginsNewline(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x0A...0x0D, 0xC2, 0xE2: true
    default: false
    }
  }

  private static func isNewline(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }
}
