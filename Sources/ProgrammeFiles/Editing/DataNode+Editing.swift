import Diagnostics
import ProgrammeModel

extension DataNode {
  /// A value and its key.
  struct Found {
    let node: DataNode
    /// The bytes of the key; nil for a list's item and for the root.
    let keyRange: Range<Int>?
  }

  /// The value at the end of a path; nil when the path leads to nothing.
  func descendant(at steps: ArraySlice<FieldPath.Component>, keyRange: Range<Int>? = nil) -> Found? {
    guard let step = steps.first else { return Found(node: self, keyRange: keyRange) }
    switch (step, content) {
    case (.key(let name), .mapping(let entries)):
      guard let index = Self.index(of: name, in: entries) else { return nil }
      return entries[index].value.descendant(at: steps.dropFirst(), keyRange: entries[index].keyRange)
    case (.index(let position), .sequence(let items)):
      return items.indices.contains(position) ? items[position].descendant(at: steps.dropFirst()) : nil
    // A single value is read as a list of one.
    case (.index(0), _): return descendant(at: steps.dropFirst(), keyRange: keyRange)
    default: return nil
    }
  }

  /// What the value says when the change is made at the end of a path; ranges mean nothing in it.
  func changed(by change: Fix.Change, at steps: ArraySlice<FieldPath.Component>) -> DataNode? {
    guard let step = steps.first else {
      guard case .value(let value) = change, case .scalar = content else { return nil }
      return DataNode(content: .scalar(value, isPlain: false), range: range)
    }
    switch (step, content) {
    case (.key(let name), .mapping(var entries)):
      guard let index = Self.index(of: name, in: entries) else { return nil }
      let entry = entries[index]
      switch (change, steps.count) {
      case (.key(let key), 1):
        entries[index] = Entry(key: key, keyRange: entry.keyRange, value: entry.value)
      case (.sibling(let key, let value), 1):
        guard !entries.contains(where: { $0.key == key }) else { return nil }
        let node = DataNode(content: .scalar(value, isPlain: false), range: entry.value.range)
        entries.insert(Entry(key: key, keyRange: entry.keyRange, value: node), at: index + 1)
      default:
        guard let value = entry.value.changed(by: change, at: steps.dropFirst()) else { return nil }
        entries[index] = Entry(key: entry.key, keyRange: entry.keyRange, value: value)
      }
      return DataNode(content: .mapping(entries), range: range)
    case (.index(let position), .sequence(var items)):
      guard items.indices.contains(position),
        let item = items[position].changed(by: change, at: steps.dropFirst())
      else { return nil }
      items[position] = item
      return DataNode(content: .sequence(items), range: range)
    case (.index(0), _): return changed(by: change, at: steps.dropFirst())
    default: return nil
    }
  }

  /// True when the other value has the same keys and texts in the same order, wherever they stand.
  func says(_ other: DataNode) -> Bool {
    switch (content, other.content) {
    case (.scalar(let left, _), .scalar(let right, _)): left == right
    case (.mapping(let left), .mapping(let right)):
      left.count == right.count && zip(left, right).allSatisfy { $0.key == $1.key && $0.value.says($1.value) }
    case (.sequence(let left), .sequence(let right)):
      left.count == right.count && zip(left, right).allSatisfy { $0.says($1) }
    default: false
    }
  }

  private static func index(of name: String, in entries: [Entry]) -> Int? {
    let folded = KeySpelling.folded(name)
    return entries.firstIndex { $0.key == name } ?? entries.firstIndex { KeySpelling.folded($0.key) == folded }
  }
}
