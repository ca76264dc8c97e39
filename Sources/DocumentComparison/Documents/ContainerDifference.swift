/// What differs between two text flows, or two cells of a table: every block of both, in the order of the new one.
struct ContainerDifference: Sendable {
  /// One block of the comparison; the numbers are places in `old` and `new`.
  enum Change: Sendable {
    case same(Int, Int)
    case paragraph(Int, Int, [WordComparison.Segment])
    case table(Int, Int, [RowChange])
    case deleted(Int)
    case inserted(Int)
  }

  /// One row of two tables.
  enum RowChange: Sendable {
    case same(Int, Int)
    case changed(Int, Int, [ContainerDifference])
    case deleted(Int)
    case inserted(Int)
  }

  let old: [StoryBlock]
  let new: [StoryBlock]
  let changes: [Change]

  /// True when nothing differs.
  var isEmpty: Bool {
    changes.allSatisfy { if case .same = $0 { true } else { false } }
  }

  /// Compares two text flows.
  init(_ old: [StoryBlock], _ new: [StoryBlock]) {
    var interner = Interner<String>()
    self.init(old, new, &interner)
  }

  private init(_ old: [StoryBlock], _ new: [StoryBlock], _ words: inout Interner<String>) {
    self.old = old
    self.new = new
    let left = old.map { Self.item($0, &words) }
    let right = new.map { Self.item($0, &words) }
    var changes: [Change] = []
    for change in Self.keepingLast(ItemComparison.changes(left, right), old, new) {
      switch change {
      case .same(let i, let j): changes.append(.same(i, j))
      case .deleted(let i): changes.append(.deleted(i))
      case .inserted(let j): changes.append(.inserted(j))
      case .changed(let i, let j):
        switch (old[i], new[j]) {
        case (.paragraph(let before), .paragraph(let after)):
          changes.append(.paragraph(i, j, WordComparison.segments(before.characters, after.characters)))
        case (.table(let before), .table(let after)) where before.columnCount == after.columnCount:
          changes.append(.table(i, j, Self.rows(before, after, &words)))
        default: changes += [.deleted(i), .inserted(j)]
        }
      }
    }
    self.changes = changes
  }

  /// A flow ends with a paragraph that cannot be taken away: the last of the old becomes the last of the new, even if
  /// they have nothing in common.
  private static func keepingLast(
    _ changes: [ItemComparison.Change], _ old: [StoryBlock], _ new: [StoryBlock]
  ) -> [ItemComparison.Change] {
    let (i, j) = (old.count - 1, new.count - 1)
    guard i >= 0, j >= 0, old[i].paragraph != nil, new[j].paragraph != nil,
      changes.contains(.deleted(i)), changes.contains(.inserted(j))
    else { return changes }
    return changes.filter { $0 != .deleted(i) && $0 != .inserted(j) } + [.changed(i, j)]
  }

  private static func rows(
    _ old: ComparedTable, _ new: ComparedTable, _ words: inout Interner<String>
  ) -> [RowChange] {
    let left = old.rows.map { item($0.text, kind: 2, &words) }
    let right = new.rows.map { item($0.text, kind: 2, &words) }
    var changes: [RowChange] = []
    let items = ItemComparison.changes(left, right)
    let parted = MergedRows(old, new).parted(items)
    for change in items {
      switch change {
      case .same(let i, let j): changes += parted.contains(j) ? [.deleted(i), .inserted(j)] : [.same(i, j)]
      case .deleted(let i): changes.append(.deleted(i))
      case .inserted(let j): changes.append(.inserted(j))
      case .changed(let i, let j):
        let (before, after) = (old.rows[i].cells, new.rows[j].cells)
        guard !parted.contains(j), before.map(\.shape) == after.map(\.shape) else {
          changes += [.deleted(i), .inserted(j)]
          continue
        }
        var cells: [ContainerDifference] = []
        for (before, after) in zip(before, after) {
          cells.append(ContainerDifference(before.blocks, after.blocks, &words))
        }
        changes.append(.changed(i, j, cells))
      }
    }
    return MergedRows.together(changes)
  }

  private static func item(_ block: StoryBlock, _ words: inout Interner<String>) -> ItemComparison.Item {
    item(block.text, kind: block.paragraph == nil ? 1 : 0, &words)
  }

  private static func item(_ text: String, kind: Int, _ words: inout Interner<String>) -> ItemComparison.Item {
    let found = text.split { !$0.isLetter && !$0.isNumber }.map { words.id(of: String($0)) }.sorted()
    return ItemComparison.Item(kind: kind, text: text, words: found)
  }
}
