/// A value of a YAML or JSON file as it was written, untyped, with the bytes where it stands.
package struct DataNode: Sendable, Hashable {
  /// What a value may be.
  package enum Content: Sendable, Hashable {
    /// A text; `isPlain` when it was written without quotation marks, so that a schema may take it for another thing.
    case scalar(String, isPlain: Bool)
    /// Keys and values in the written order, each key once.
    case mapping([Entry])
    /// A list.
    case sequence([DataNode])
  }

  /// A key with its value.
  package struct Entry: Sendable, Hashable {
    /// The key.
    package let key: String
    /// The bytes of the key.
    package let keyRange: Range<Int>
    /// The value.
    package let value: DataNode
  }

  /// What it is.
  package let content: Content
  /// The bytes of the value in the file, quotation marks and brackets counted; `SourceText` turns them into a line and a column.
  package let range: Range<Int>

  /// The entries of a mapping; empty for other values.
  package var entries: [Entry] {
    guard case .mapping(let entries) = content else { return [] }
    return entries
  }

  /// True where nothing was written: an empty value, `null`, `~`, or quotation marks around nothing.
  package var isAbsent: Bool {
    guard case .scalar(let text, let isPlain) = content else { return false }
    return text.allSatisfy(\.isWhitespace) || (isPlain && ["null", "Null", "NULL", "~"].contains(text))
  }

  /// True for `[]`.
  var isEmptyList: Bool { content == .sequence([]) }

  /// What it is, as the end of «ожидается …, а …».
  var russianGiven: String {
    switch content {
    case .scalar: "дан текст"
    case .mapping: "дана запись с ключами"
    case .sequence: "дан список"
    }
  }
}
