import Diagnostics
import ProgrammeFiles

/// Data in the making: what a form is printed from, and what its answers are put into.
package indirect enum DataTree: Hashable, Sendable {
  /// A text; `isPlain` for figures, dates and years, which data are written without quotation marks.
  case scalar(String, isPlain: Bool)
  /// Values in order.
  case list([DataTree])
  /// Keys with their values in the written order.
  case record([Entry])

  /// A key with its value.
  package struct Entry: Hashable, Sendable {
    /// The key.
    package let key: String
    /// The value.
    package var value: DataTree

    /// A key with its value.
    package init(_ key: String, _ value: DataTree) {
      self.key = key
      self.value = value
    }
  }

  /// A text.
  package static func text(_ text: String) -> DataTree { .scalar(text, isPlain: false) }

  /// What a file says, absent values left out.
  package init(_ node: DataNode) {
    switch node.content {
    case .scalar(let text, let isPlain): self = .scalar(text, isPlain: isPlain)
    case .sequence(let items): self = .list(items.filter { !$0.isAbsent }.map { DataTree($0) })
    case .mapping(let entries):
      self = .record(entries.filter { !$0.value.isAbsent }.map { Entry($0.key, DataTree($0.value)) })
    }
  }

  /// The entries of a record; none for other values.
  package var entries: [Entry] {
    if case .record(let entries) = self { return entries }
    return []
  }

  /// The items of a list; none for other values.
  package var items: [DataTree] {
    if case .list(let items) = self { return items }
    return []
  }

  /// The text of a scalar.
  package var text: String? {
    if case .scalar(let text, _) = self { return text }
    return nil
  }

  /// True where nothing is said, however deep.
  package var isEmpty: Bool {
    switch self {
    case .scalar(let text, _): text.allSatisfy(\.isWhitespace)
    case .list(let items): items.allSatisfy(\.isEmpty)
    case .record(let entries): entries.allSatisfy(\.value.isEmpty)
    }
  }

  /// The value of a record's key.
  package subscript(key: String) -> DataTree? { entries.first { $0.key == key }?.value }

  /// The value at a path; nil when there is none.
  package subscript(path: ArraySlice<FieldPath.Component>) -> DataTree? {
    guard let step = path.first else { return self }
    let rest = path.dropFirst()
    switch step {
    case .key(let key): return self[key]?[rest]
    case .index(let index): return items.indices.contains(index) ? items[index][rest] : nil
    }
  }

  /// Puts a value at a path, records and lists being made on the way; nil takes the value away. A list grows by one item
  /// at most.
  package mutating func set(_ value: DataTree?, at path: ArraySlice<FieldPath.Component>) {
    guard let step = path.first else {
      if let value { self = value }
      return
    }
    let rest = path.dropFirst()
    switch step {
    case .key(let key):
      var entries = self.entries
      let position = entries.firstIndex { $0.key == key }
      if value == nil, rest.isEmpty {
        entries.removeAll { $0.key == key }
      } else if let position {
        entries[position].value.set(value, at: rest)
      } else if value != nil {
        var made = DataTree.record([])
        made.set(value, at: rest)
        entries.append(Entry(key, made))
      }
      self = .record(entries)
    case .index(let index):
      var items = self.items
      if value == nil, rest.isEmpty {
        if items.indices.contains(index) { items.remove(at: index) }
      } else if items.indices.contains(index) {
        items[index].set(value, at: rest)
      } else if value != nil {
        var made = DataTree.record([])
        made.set(value, at: rest)
        items.append(made)
      }
      self = .list(items)
    }
  }

  /// The tree with this one's values over it: records are joined key by key, anything else is replaced.
  package func over(_ base: DataTree) -> DataTree {
    guard case .record(let own) = self, case .record = base else { return self }
    var result = base
    for entry in own {
      result.set(base[entry.key].map { entry.value.over($0) } ?? entry.value, at: [.key(entry.key)])
    }
    return result
  }

  /// The tree with every text changed; a text that becomes empty goes with its key.
  package func mapTexts(_ change: (String) throws -> String) rethrows -> DataTree {
    switch self {
    case .scalar(let text, let isPlain): return .scalar(try change(text), isPlain: isPlain)
    case .list(let items):
      return .list(try items.map { try $0.mapTexts(change) }.filter { $0 != .scalar("", isPlain: false) })
    case .record(let entries):
      return .record(
        try entries.map { Entry(try change($0.key), try $0.value.mapTexts(change)) }.filter {
          if case .scalar(let text, _) = $0.value { return !text.isEmpty }
          return true
        })
    }
  }

  /// The tree without values that say nothing; nil when nothing is left.
  package var pruned: DataTree? {
    switch self {
    case .scalar(let text, _): return text.allSatisfy(\.isWhitespace) ? nil : self
    case .list(let items):
      let kept = items.compactMap(\.pruned)
      return kept.isEmpty ? nil : .list(kept)
    case .record(let entries):
      let kept = entries.compactMap { entry in entry.value.pruned.map { Entry(entry.key, $0) } }
      return kept.isEmpty ? nil : .record(kept)
    }
  }
}
