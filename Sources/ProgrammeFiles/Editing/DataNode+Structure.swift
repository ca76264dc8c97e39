import Diagnostics
import ProgrammeModel

extension DataNode {
  /// The value of a thing to be written; its ranges mean nothing.
  init(_ value: YAMLValue) {
    let content: Content
    switch value {
    case .text(let text): content = .scalar(text, isPlain: false)
    case .block(let text): content = .scalar(text.hasSuffix("\n") ? text : text + "\n", isPlain: false)
    case .list(let items), .inlineList(let items): content = .sequence(items.map { DataNode($0) })
    case .record(let entries), .inlineRecord(let entries):
      content = .mapping(entries.map { Entry(key: $0.key, keyRange: 0..<0, value: DataNode($0.value)) })
    }
    self.init(content: content, range: 0..<0)
  }

  /// The value as it would be written anew: a text of several lines as a block, brackets only where nothing is in them.
  package var written: YAMLValue {
    switch content {
    case .scalar(let text, _): text.dropLast().contains("\n") ? .block(text) : .text(text)
    case .sequence(let items): .list(items.map(\.written))
    case .mapping(let entries): .record(entries.map { .init($0.key, $0.value.written) })
    }
  }

  /// The value at the end of a path; nil when the path leads to nothing.
  package func value(at steps: some Collection<FieldPath.Component>) -> DataNode? {
    descendant(at: Array(steps)[...])?.node
  }

  /// What the value says after a change; nil when the change has no place in it. A new key goes where the order has it.
  func edited(by edit: DataEdit, order: [String]) -> DataNode? {
    switch edit {
    case .set(let value, let steps): setting(DataNode(value), at: steps[...], order: order)
    case .remove(let steps): removing(at: steps[...])
    case .swap(let position, let steps):
      changing(at: steps[...]) { node in
        guard case .sequence(var items) = node.content, items.indices.contains(position),
          items.indices.contains(position + 1)
        else { return nil }
        items.swapAt(position, position + 1)
        return DataNode(content: .sequence(items), range: node.range)
      }
    }
  }

  /// Where a new key belongs among the keys that are there: behind those that the order has before it.
  static func position(of key: String, among entries: [Entry], order: [String]) -> Int {
    guard let rank = order.firstIndex(of: key) else { return entries.count }
    let before = entries.lastIndex { entry in (order.firstIndex(of: entry.key)).map { $0 < rank } ?? false }
    return before.map { $0 + 1 } ?? 0
  }

  private static let absent = DataNode(content: .scalar("", isPlain: true), range: 0..<0)

  private func setting(_ value: DataNode, at steps: ArraySlice<FieldPath.Component>, order: [String]) -> DataNode? {
    guard let step = steps.first else { return value }
    let rest = steps.dropFirst()
    switch (step, content) {
    case (.key(let name), .mapping(var entries)):
      if let index = Self.place(of: name, in: entries) {
        guard let child = entries[index].value.setting(value, at: rest, order: order) else { return nil }
        entries[index] = Entry(key: entries[index].key, keyRange: entries[index].keyRange, value: child)
      } else {
        guard let child = Self.absent.setting(value, at: rest, order: order) else { return nil }
        let position = rest.isEmpty ? Self.position(of: name, among: entries, order: order) : entries.count
        entries.insert(Entry(key: name, keyRange: 0..<0, value: child), at: position)
      }
      return DataNode(content: .mapping(entries), range: range)
    case (.key(let name), _) where isAbsent:
      guard let child = Self.absent.setting(value, at: rest, order: order) else { return nil }
      return DataNode(content: .mapping([Entry(key: name, keyRange: 0..<0, value: child)]), range: range)
    case (.index(let position), .sequence(var items)):
      guard position <= items.count else { return nil }
      let old = position < items.count ? items[position] : Self.absent
      guard let child = old.setting(value, at: rest, order: order) else { return nil }
      if position < items.count { items[position] = child } else { items.append(child) }
      return DataNode(content: .sequence(items), range: range)
    case (.index(0), _) where isAbsent:
      guard let child = Self.absent.setting(value, at: rest, order: order) else { return nil }
      return DataNode(content: .sequence([child]), range: range)
    // A single value is read as a list of one.
    case (.index(0), _): return setting(value, at: rest, order: order)
    case (.index(1), _):
      guard let child = Self.absent.setting(value, at: rest, order: order) else { return nil }
      return DataNode(content: .sequence([self, child]), range: range)
    default: return nil
    }
  }

  private func removing(at steps: ArraySlice<FieldPath.Component>) -> DataNode? {
    guard let last = steps.last else { return nil }
    return changing(at: steps.dropLast()) { node in
      switch (last, node.content) {
      case (.key(let name), .mapping(var entries)):
        guard let index = Self.place(of: name, in: entries) else { return nil }
        entries.remove(at: index)
        return DataNode(content: .mapping(entries), range: node.range)
      case (.index(let position), .sequence(var items)):
        guard items.indices.contains(position) else { return nil }
        items.remove(at: position)
        return DataNode(content: .sequence(items), range: node.range)
      case (.index(0), _): return DataNode(content: .sequence([]), range: node.range)
      default: return nil
      }
    }
  }

  private func changing(
    at steps: ArraySlice<FieldPath.Component>, _ change: (DataNode) -> DataNode?
  ) -> DataNode? {
    guard let step = steps.first else { return change(self) }
    switch (step, content) {
    case (.key(let name), .mapping(var entries)):
      guard let index = Self.place(of: name, in: entries),
        let child = entries[index].value.changing(at: steps.dropFirst(), change)
      else { return nil }
      entries[index] = Entry(key: entries[index].key, keyRange: entries[index].keyRange, value: child)
      return DataNode(content: .mapping(entries), range: range)
    case (.index(let position), .sequence(var items)):
      guard items.indices.contains(position),
        let child = items[position].changing(at: steps.dropFirst(), change)
      else { return nil }
      items[position] = child
      return DataNode(content: .sequence(items), range: range)
    case (.index(0), _): return changing(at: steps.dropFirst(), change)
    default: return nil
    }
  }

  /// Where a key stands among entries, «ё» and «е» taken as one letter.
  static func place(of name: String, in entries: [Entry]) -> Int? {
    let folded = KeySpelling.folded(name)
    return entries.firstIndex { $0.key == name } ?? entries.firstIndex { KeySpelling.folded($0.key) == folded }
  }
}

extension DataNode {
  /// The value in one line of JSON.
  package var inOneLine: String { YAMLText.flow(written, isJSON: true) }
}
