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

  private enum Storage: Sendable {
    case content(Content)
    case row(SheetRecord)
  }

  private let storage: Storage
  /// The bytes of the value in the file, quotation marks and brackets counted; `SourceText` turns them into a line and a column.
  package let range: Range<Int>

  /// A value.
  init(content: Content, range: Range<Int>) {
    storage = .content(content)
    self.range = range
  }

  /// The record of a table's row, whose entries are made when they are asked for.
  init(row: SheetRecord, range: Range<Int>) {
    storage = .row(row)
    self.range = range
  }

  /// What it is.
  package var content: Content {
    switch storage {
    case .content(let content): content
    case .row(let record): .mapping(record.entries(at: range.lowerBound))
    }
  }

  package static func == (left: DataNode, right: DataNode) -> Bool {
    left.range == right.range && left.content == right.content
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(range)
    hasher.combine(content)
  }

  /// The entries of a mapping; empty for other values.
  package var entries: [Entry] {
    guard case .mapping(let entries) = content else { return [] }
    return entries
  }

  /// True where nothing was written: an empty value, `null`, `~`, or quotation marks around nothing.
  package var isAbsent: Bool {
    guard case .scalar(let text, let isPlain) = content else { return false }
    // A figure or a Russian letter says at once that something is written.
    if let first = text.utf8.first, (0x30...0x39).contains(first) || first == 0xD0 || first == 0xD1 { return false }
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
