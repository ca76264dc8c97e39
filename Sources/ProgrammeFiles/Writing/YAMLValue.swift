/// A value to be written as YAML, with the form in which a person would write it.
package indirect enum YAMLValue: Hashable, Sendable {
  /// A text in its line, in quotation marks where YAML needs them.
  case text(String)
  /// A text of several lines, as a block under `|`.
  case block(String)
  /// A list, one item a line.
  case list([YAMLValue])
  /// A list in square brackets.
  case inlineList([YAMLValue])
  /// Keys and values, one a line.
  case record([Entry])
  /// Keys and values in braces.
  case inlineRecord([Entry])

  /// A key with its value.
  package struct Entry: Hashable, Sendable {
    /// The key.
    package let key: String
    /// The value.
    package var value: YAMLValue
    /// Words behind the key's line, without the sign `#`; nil for none.
    package var comment: String?

    /// An entry.
    package init(_ key: String, _ value: YAMLValue, comment: String? = nil) {
      self.key = key
      self.value = value
      self.comment = comment
    }
  }

  /// True for a value that says nothing: an empty text, list or record.
  package var isEmpty: Bool {
    switch self {
    case .text(let text), .block(let text): text.allSatisfy(\.isWhitespace)
    case .list(let items), .inlineList(let items): items.isEmpty
    case .record(let entries), .inlineRecord(let entries): entries.isEmpty
    }
  }
}
