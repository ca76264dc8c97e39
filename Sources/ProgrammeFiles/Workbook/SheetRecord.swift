/// A row's record as a table keeps it: its texts alone. Fifty thousand rows have the same keys in the same columns, and
/// the nodes of a row take three times the room of its texts.
final class SheetRecord: Sendable {
  /// What rows have in common: the key, the column and the kind of every value.
  struct Shape: Sendable, Hashable {
    fileprivate struct Part: Hashable, Sendable {
      let key: String
      /// How far the value's place lies behind the record's own.
      let offset: Int
      /// How many texts a list has; nil for a single text.
      let count: Int?
    }

    fileprivate let parts: [Part]
  }

  /// The shapes of a sheet, each kept once.
  struct Shapes {
    private var known: Set<Shape> = []
    private var last = Shape(parts: [])
    private static let most = 512

    /// The node of a record: as short as it can be, and for whoever reads it the same.
    mutating func node(of record: RecordAssembly) -> DataNode {
      guard let (shape, texts) = SheetRecord.parted(record) else { return record.node }
      // Mostly the row is like the one above it, and that is soon seen.
      if shape == last { return DataNode(row: SheetRecord(last, texts), range: record.range) }
      // Lists of very different lengths would make a shape of every row.
      guard known.contains(shape) || known.count < Self.most else { return record.node }
      last = known.insert(shape).memberAfterInsert
      return DataNode(row: SheetRecord(last, texts), range: record.range)
    }
  }

  private let shape: Shape
  private let texts: [String]

  private init(_ shape: Shape, _ texts: [String]) {
    self.shape = shape
    self.texts = texts
  }

  /// The entries of the record that begins at a place.
  func entries(at start: Int) -> [DataNode.Entry] {
    var next = 0
    return shape.parts.map { part in
      let range = start + part.offset..<start + part.offset + 1
      func scalar(_ index: Int) -> DataNode {
        DataNode(content: .scalar(texts[index], isPlain: false), range: range)
      }
      let first = next
      next += part.count ?? 1
      let value =
        part.count == nil ? scalar(first) : DataNode(content: .sequence((first..<next).map(scalar)), range: range)
      return DataNode.Entry(key: part.key, keyRange: range, value: value)
    }
  }

  /// The shape and the texts of a record; nil for one that holds more than the texts of cells.
  private static func parted(_ record: RecordAssembly) -> (Shape, [String])? {
    var parts: [Shape.Part] = []
    var texts: [String] = []
    parts.reserveCapacity(record.entries.count)
    func text(_ node: DataNode, _ range: Range<Int>) -> String? {
      guard case .scalar(let text, false) = node.content, node.range == range else { return nil }
      return text
    }
    for entry in record.entries {
      let range = entry.keyRange
      guard range.count == 1, entry.value.range == range else { return nil }
      let count: Int?
      switch entry.value.content {
      case .scalar:
        guard let text = text(entry.value, range) else { return nil }
        texts.append(text)
        count = nil
      case .sequence(let items):
        let own = items.compactMap { text($0, range) }
        guard own.count == items.count else { return nil }
        texts += own
        count = own.count
      case .mapping: return nil
      }
      parts.append(Shape.Part(key: entry.key, offset: range.lowerBound - record.range.lowerBound, count: count))
    }
    return (Shape(parts: parts), texts)
  }
}
