/// A text in small letters that others are looked for in: byte by byte where it is made of usual signs.
package struct SearchedText: Sendable {
  /// The text in small letters.
  package let text: String
  private let isUsual: Bool

  /// A text to look for others in.
  package init(_ text: String) {
    self.text = text.inSmallLetters
    isUsual = UsualSigns.make(up: text)
  }

  /// True when a text, written in small letters, stands in this one.
  package func holds(_ part: String) -> Bool { isUsual ? text.hasBytes(of: part) : text.contains(part) }

  /// True when this text begins with another, written in small letters.
  package func begins(with part: String) -> Bool {
    isUsual ? text.utf8.starts(with: part.utf8) : text.hasPrefix(part)
  }
}
