/// Sections and joined cells.
extension StoryRenderer {
  mutating func enterSection(_ slot: Slot, at start: Int) -> Bool {
    let value = resolved(slot, isSection: true)
    let isPresent = value?.isPresent ?? false
    if slot.kind == .invertedStart {
      if !isPresent { frames.append(Frame(start: start, items: nil, index: 0, entered: false)) }
      return !isPresent
    }
    guard isPresent, let value else { return false }
    switch value.content {
    case .list(let items):
      guard session.countRepeat(slot, outputBytes: output.count) else { return false }
      if slot.isGlued, items.count > 1 {
        report(
          "TAG-35", "значения перечня «\(slot.path)» напечатаны слитно, без знака между ними",
          "через запятую: {{\(slot.path) | соединить: \", \"}}; каждое отдельной строкой: "
            + "{{#\(slot.path)}}, {{.}} и {{/\(slot.path)}} — в трёх абзацах", slot, value.path, .warning)
      }
      frames.append(Frame(start: start, items: items, index: 0, entered: true))
      context.enterList(count: items.count)
      context.enter(items[0])
    case .record, .text, .picture, .drawing, .chart:
      frames.append(Frame(start: start, items: nil, index: 0, entered: true))
      context.enter(value)
    case .flag, .absent: frames.append(Frame(start: start, items: nil, index: 0, entered: false))
    }
    return true
  }

  /// Goes to the next item of the list and says so, or leaves the section.
  mutating func repeatSection(_ start: Int) -> Bool {
    guard var frame = frames.popLast() else { return false }
    if frame.entered { context.leave() }
    guard let items = frame.items else { return false }
    frame.index += 1
    guard frame.index < items.count else {
      context.leaveList()
      return false
    }
    if case .sectionStart(let slot, _) = story.instructions[start],
      !session.countRepeat(story.slots[slot], outputBytes: output.count)
    {
      return false
    }
    context.moveTo(frame.index)
    context.enter(items[frame.index])
    frames.append(frame)
    reserveForLongOutput()
    return true
  }

  // MARK: - Joined cells

  /// Says whether the cell is joined to the one above: begins a joined cell, or goes on with it.
  mutating func appendMerge(_ cell: Int) {
    let merge = story.merges[cell]
    let text = resolved(story.slots[merge.slot], isSection: true)?.printed
    appendVerticalMerge(isJoined: merges.isJoined(merge.column, table: merge.table, text: text))
  }

  mutating func appendVerticalMerge(isJoined: Bool) {
    output += (isJoined ? "<\(story.prefix)vMerge/>" : "<\(story.prefix)vMerge \(story.prefix)val=\"restart\"/>").utf8
  }

  /// Writes an empty paragraph for a cell that is joined to the one above, and says so.
  mutating func skipsMerged(_ cell: Int) -> Bool {
    guard merges.lastIsJoined else { return false }
    output += story.merges[cell].emptyParagraph
    return true
  }
}

/// What stands above the cells that may be joined to it.
struct MergeState {
  private struct Above {
    var row = -1
    var text: String?
  }

  private var rows: [Int] = []
  private var columns: [Above] = []
  /// Whether the cell that was asked about last is joined.
  private(set) var lastIsJoined = false

  mutating func start(_ table: Int) {
    while rows.count <= table { rows.append(0) }
    // Rows of different tables are never neighbours.
    rows[table] += 2
  }

  mutating func nextRow(_ table: Int) { rows[table] += 1 }

  mutating func reset(_ column: Int) { if columns.indices.contains(column) { columns[column].row = -1 } }

  /// Whether a cell that the template joins to the one above really has such a one above.
  mutating func isKept(_ column: Int, table: Int, isStart: Bool) -> Bool {
    while columns.count <= column { columns.append(Above()) }
    let isJoined = !isStart && columns[column].row == rows[table] - 1
    columns[column] = Above(row: rows[table], text: nil)
    return isJoined
  }

  mutating func isJoined(_ column: Int, table: Int, text: String?) -> Bool {
    while columns.count <= column { columns.append(Above()) }
    let above = columns[column]
    let isFilled = text.map { !$0.isEmpty } ?? false
    lastIsJoined = isFilled && above.row == rows[table] - 1 && above.text == text
    columns[column] = Above(row: rows[table], text: text)
    return lastIsJoined
  }
}
