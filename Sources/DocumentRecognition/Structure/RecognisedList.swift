/// Paragraphs that follow one another with numbers or bullets.
package struct RecognisedList: Hashable, Sendable {
  /// The paragraph before it that announces it; nil when there is none.
  package let intro: Int?
  /// The entries' paragraphs.
  package let entries: [Int]
}

/// A heading of the text with its number.
package struct RecognisedHeading: Hashable, Sendable {
  /// Its paragraph.
  package let paragraph: Int
  /// Its number; nil without one.
  package let numbers: [Int]?
}
