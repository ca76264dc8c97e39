import Diagnostics
import ProgrammeFiles

/// Compares two values of data files, field by field.
struct FieldComparison {
  private let old: SourceText?
  private let new: SourceText?
  private(set) var changes: [TextChange] = []
  private var words = Interner<String>()

  init(old: SourceText?, new: SourceText?) {
    self.old = old
    self.new = new
  }

  /// Adds what differs. The depth of a file is bounded by its reader, so the walk may call itself.
  mutating func compare(_ before: DataNode?, _ after: DataNode?, at path: FieldPath) {
    switch (before, after) {
    case (nil, nil): break
    case (let before?, nil): addWhole(before, path, .deleted)
    case (nil, let after?): addWhole(after, path, .inserted)
    case (let before?, let after?):
      switch (before.content, after.content) {
      case (.mapping(let left), .mapping(let right)): compare(left, right, at: path)
      case (.sequence(let left), .sequence(let right)): compare(left, right, at: path)
      default:
        if before.isAbsent, after.isAbsent { return }
        if before.isAbsent { return addWhole(after, path, .inserted) }
        if after.isAbsent { return addWhole(before, path, .deleted) }
        let (was, now) = (Self.text(of: before), Self.text(of: after))
        guard was != now else { return }
        add(.changed, path, TextChange.words(was, now), before, after)
      }
    }
  }

  private mutating func compare(_ left: [DataNode.Entry], _ right: [DataNode.Entry], at path: FieldPath) {
    let others = Dictionary(right.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
    let known = Set(left.map(\.key))
    for entry in left { compare(entry.value, others[entry.key], at: path.key(entry.key)) }
    for entry in right where !known.contains(entry.key) { compare(nil, entry.value, at: path.key(entry.key)) }
  }

  private mutating func compare(_ left: [DataNode], _ right: [DataNode], at path: FieldPath) {
    for change in ItemComparison.changes(left.map { item($0) }, right.map { item($0) }) {
      switch change {
      case .same: break
      case .changed(let i, let j): compare(left[i], right[j], at: path.index(j))
      case .deleted(let i): addWhole(left[i], path.index(i), .deleted)
      case .inserted(let j): addWhole(right[j], path.index(j), .inserted)
      }
    }
  }

  private mutating func item(_ node: DataNode) -> ItemComparison.Item {
    let text = Self.text(of: node)
    let found = text.split { !$0.isLetter && !$0.isNumber }.map { words.id(of: String($0)) }.sorted()
    let kind =
      switch node.content {
      case .scalar: 0
      case .mapping: 1
      case .sequence: 2
      }
    return ItemComparison.Item(kind: kind, text: text, words: found)
  }

  private mutating func addWhole(_ node: DataNode, _ path: FieldPath, _ kind: TextChange.Kind) {
    guard !node.isAbsent else { return }
    let text = Self.text(of: node)
    let words: [TextChange.Words] = [kind == .deleted ? .deleted(text) : .inserted(text)]
    add(kind, path, words, kind == .deleted ? node : nil, kind == .deleted ? nil : node)
  }

  private mutating func add(
    _ kind: TextChange.Kind, _ path: FieldPath, _ words: [TextChange.Words], _ before: DataNode?, _ after: DataNode?
  ) {
    var change = TextChange(kind, at: path.isRoot ? path.file : path.description, words)
    change.oldLocation = before.flatMap { node in old.map { $0.place(of: node.range) } }
    change.newLocation = after.flatMap { node in new.map { $0.place(of: node.range) } }
    changes.append(change)
  }

  /// A value in one text, as YAML would write it on one line.
  private static func text(of node: DataNode) -> String {
    switch node.content {
    case .scalar(let text, _): text
    case .sequence(let items): "[" + items.map(text).joined(separator: ", ") + "]"
    case .mapping(let entries): "{" + entries.map { "\($0.key): \(text(of: $0.value))" }.joined(separator: ", ") + "}"
    }
  }
}
