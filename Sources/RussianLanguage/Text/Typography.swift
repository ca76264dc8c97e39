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
    guard holdsNewline(curled) else { return PolishedLine(curled[...]).text }
    return curled.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { PolishedLine($0).text }
      .joined(separator: "\n")
  }

  private static func holdsNewline(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      bytes.indices.contains { index in
        switch bytes[index] {
        case 0x0A...0x0D: true
        // U+0085, U+2028 and U+2029.
        case 0xC2: index + 1 < bytes.count && bytes[index + 1] == 0x85
        case 0xE2:
          index + 2 < bytes.count && bytes[index + 1] == 0x80 && (bytes[index + 2] == 0xA8 || bytes[index + 2] == 0xA9)
        default: false
        }
      }
    }
  }
}
