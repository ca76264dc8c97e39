import ProgrammeModel

/// Gathers the values of one record, some of which stand a record deeper.
struct RecordAssembly {
  /// The record's entries so far.
  private(set) var entries: [DataNode.Entry] = []
  /// Where the record begins.
  let range: Range<Int>

  init(at range: Range<Int>, capacity: Int = 0) {
    self.range = range
    // Fifty thousand records that grow by doubling would hold a third more than they need.
    entries.reserveCapacity(capacity)
  }

  /// True while no value has come.
  var isEmpty: Bool { entries.allSatisfy(\.value.isAbsent) }

  /// Adds a value under one key or two.
  mutating func add(_ node: DataNode, at keys: [String], of record: RecordName?) {
    guard let key = keys.first else { return }
    guard keys.count > 1, let inner = keys.last else {
      return append(DataNode.Entry(key: key, keyRange: node.range, value: node))
    }
    let entry = DataNode.Entry(key: inner, keyRange: node.range, value: node)
    guard let index = entries.firstIndex(where: { $0.key == key }) else {
      let value = DataNode(content: .mapping([entry]), range: node.range)
      return append(DataNode.Entry(key: key, keyRange: node.range, value: value))
    }
    let present = entries[index]
    var below = present.value.entries
    // «Подписывает: папина» and «исполняющий обязанности: да» are one record.
    if below.isEmpty, let first = record.flatMap({ Self.firstKey(of: key, in: $0) }) {
      below = [DataNode.Entry(key: first, keyRange: present.keyRange, value: present.value)]
    }
    guard !below.contains(where: { $0.key == inner }) else { return }
    entries[index] = DataNode.Entry(
      key: key, keyRange: present.keyRange,
      value: DataNode(content: .mapping(below + [entry]), range: present.value.range))
  }

  /// Adds an entry.
  mutating func append(_ entry: DataNode.Entry) { entries.append(entry) }

  /// Replaces or adds the value of a key.
  mutating func set(_ node: DataNode, at key: String) {
    let entry = DataNode.Entry(key: key, keyRange: node.range, value: node)
    if let index = entries.firstIndex(where: { $0.key == key }) { entries[index] = entry } else { append(entry) }
  }

  /// The record.
  var node: DataNode { DataNode(content: .mapping(entries), range: range) }

  /// The first key of the record that a field takes instead of a word.
  private static func firstKey(of key: String, in record: RecordName) -> String? {
    guard case .oneOf(let types)? = Vocabulary.record(record).field(key)?.type, case .record(let name)? = types.last
    else { return nil }
    return Vocabulary.record(name).fields.first?.key
  }
}
