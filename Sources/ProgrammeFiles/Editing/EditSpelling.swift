import Diagnostics

/// The ways to write a change of structure into a file's text, the one nearest to the author's own first. Whether one is
/// right is for the reader to say, so none needs to be proof against every oddity of YAML.
struct EditSpelling {
  /// Bytes to be replaced by a text.
  struct Patch {
    let range: Range<Int>
    let text: String
  }

  let text: SourceText
  let root: DataNode

  func patches(for edit: DataEdit, wanted: DataNode) -> [Patch] {
    switch edit {
    case .set(let value, let steps):
      if root.descendant(at: steps[...]) != nil { return replacements(of: steps, by: value) }
      guard let last = steps.last, let parent = root.value(at: steps.dropLast()) else { return [] }
      return insertions(of: value, at: last, into: parent, wanted.value(at: steps.dropLast()))
    case .remove(let steps):
      guard let last = steps.last, let parent = root.value(at: steps.dropLast()) else { return [] }
      return removals(of: last, from: parent)
    case .swap(let position, let steps):
      guard case .sequence(let items)? = root.value(at: steps)?.content else { return [] }
      return swaps(position, items)
    }
  }

  // MARK: - A value in place of another

  func replacements(of steps: [FieldPath.Component], by value: YAMLValue) -> [Patch] {
    guard let found = root.descendant(at: steps[...]) else { return [] }
    let old = found.node
    let value = alike(value, old)
    let end = max(self.end(of: old), found.keyRange.map { colon(behind: $0.upperBound) } ?? 0)
    guard let keyRange = found.keyRange else {
      // An item of a list, or the root, which the caller writes itself.
      guard case .index? = steps.last else { return [] }
      let lines = YAMLText.item(value, indent: column(of: old.range.lowerBound) - 2)
      return [
        Patch(range: old.range.lowerBound..<end, text: String(lines.dropFirst(2))),
        Patch(range: old.range.lowerBound..<end, text: flow(value)),
      ]
    }
    guard case .key(let key)? = steps.last else { return [] }
    let comment = comment(on: colon(behind: keyRange.upperBound), before: old, end: end)
    let written = YAMLText.entry(key, value, indent: column(of: keyRange.lowerBound), comment: comment?.words)
    let isLong = written.contains("\n")
    var patches: [Patch] = []
    if isLong || comment?.isInside == true {
      // The comment moves to the first line of what is longer than a line now.
      patches.append(Patch(range: keyRange.lowerBound..<max(end, comment?.end ?? end), text: written))
    }
    let bare = YAMLText.entry(key, value, indent: column(of: keyRange.lowerBound), comment: nil)
    patches.append(Patch(range: keyRange.lowerBound..<end, text: bare))
    patches.append(
      Patch(range: keyRange.lowerBound..<end, text: text.string(keyRange) + ": " + flow(value)))
    return patches
  }

  /// The value in the form that the old one had: a list in brackets stays one.
  private func alike(_ value: YAMLValue, _ old: DataNode) -> YAMLValue {
    let first = text.bytes.indices.contains(old.range.lowerBound) ? text.bytes[old.range.lowerBound] : 0
    switch value {
    case .list(let items) where first == UInt8(ascii: "[") && items.allSatisfy(\.isShort): return .inlineList(items)
    case .record(let entries) where first == UInt8(ascii: "{"): return .inlineRecord(entries)
    default: return value
    }
  }

  // MARK: - A further key or item

  private func insertions(
    of value: YAMLValue, at step: FieldPath.Component, into parent: DataNode, _ wanted: DataNode?
  ) -> [Patch] {
    switch (step, parent.content) {
    case (.key(let key), .mapping(let entries)):
      guard let first = entries.first,
        let position = wanted?.entries.firstIndex(where: { $0.key == key })
      else { return [] }
      let indent = column(of: first.keyRange.lowerBound)
      let written = YAMLText.entry(key, value, indent: indent, comment: nil)
      let margin = String(repeating: " ", count: indent)
      let flow = flow(.text(key)) + ": " + flow(value)
      guard position > 0, entries.indices.contains(position - 1) else {
        let start = first.keyRange.lowerBound
        return [
          Patch(range: start..<start, text: written + "\n" + margin), Patch(range: start..<start, text: flow + ", "),
        ]
      }
      let before = entries[position - 1]
      let end = max(self.end(of: before.value), colon(behind: before.keyRange.upperBound))
      let line = lineEnd(end)
      return [
        Patch(range: line..<line, text: "\n" + margin + written), Patch(range: end..<end, text: ", " + flow),
      ]
    case (.index(let position), .sequence(let items)):
      guard position == items.count, let last = items.last else { return [] }
      let end = self.end(of: last)
      let line = lineEnd(end)
      let margin = column(of: parent.range.lowerBound)
      return [
        Patch(
          range: line..<line,
          text: "\n" + String(repeating: " ", count: margin) + YAMLText.item(alike(value, last), indent: margin)),
        Patch(range: end..<end, text: ", " + flow(value)),
      ]
    default: return []
    }
  }

  // MARK: - Gone

  private func removals(of step: FieldPath.Component, from parent: DataNode) -> [Patch] {
    var pieces: [Range<Int>] = []
    let index: Int
    switch (step, parent.content) {
    case (.key(let key), .mapping(let entries)):
      guard let place = DataNode.place(of: key, in: entries) else { return [] }
      index = place
      pieces = entries.map { $0.keyRange.lowerBound..<max(end(of: $0.value), colon(behind: $0.keyRange.upperBound)) }
    case (.index(let position), .sequence(let items)):
      guard items.indices.contains(position) else { return [] }
      index = position
      pieces = items.map { (dash(before: $0.range.lowerBound) ?? $0.range.lowerBound)..<end(of: $0) }
    default: return []
    }
    let piece = pieces[index]
    guard pieces.count > 1 else { return [] }
    var patches: [Patch] = []
    let start = text.lineStart(at: piece.lowerBound)
    if text.bytes[start..<piece.lowerBound].allSatisfy({ $0 == 0x20 }) {
      patches.append(Patch(range: start..<nextLine(piece.upperBound), text: ""))
    }
    if pieces.indices.contains(index + 1) {
      patches.append(Patch(range: piece.lowerBound..<pieces[index + 1].lowerBound, text: ""))
    }
    if index > 0 { patches.append(Patch(range: pieces[index - 1].upperBound..<piece.upperBound, text: "")) }
    return patches
  }

  // MARK: - Neighbours

  private func swaps(_ position: Int, _ items: [DataNode]) -> [Patch] {
    guard items.indices.contains(position), items.indices.contains(position + 1) else { return [] }
    let (first, second) = (items[position], items[position + 1])
    var patches: [Patch] = []
    if let dash = dash(before: first.range.lowerBound) {
      // A comment above an item goes with it.
      let start = text.lineStart(at: dash)
      let middle = nextLine(end(of: first))
      let end = nextLine(self.end(of: second))
      if start < middle, middle < end {
        var behind = text.string(middle..<end)
        if !behind.hasSuffix("\n") { behind += "\n" }
        patches.append(Patch(range: start..<end, text: behind + text.string(start..<middle)))
      }
    }
    let (left, right) = (first.range.lowerBound..<end(of: first), second.range.lowerBound..<end(of: second))
    if left.upperBound <= right.lowerBound {
      patches.append(
        Patch(
          range: left.lowerBound..<right.upperBound,
          text: text.string(right) + text.string(left.upperBound..<right.lowerBound) + text.string(left)))
    }
    return patches
  }

  // MARK: - Places

  /// A value in one line, spelt as the file spells it.
  private func flow(_ value: YAMLValue) -> String {
    let first = text.bytes.first { ![0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF].contains($0) }
    let isJSON = first == UInt8(ascii: "{") || first == UInt8(ascii: "[") || text.file.lowercased().hasSuffix(".json")
    return YAMLText.flow(value, isJSON: isJSON)
  }

  /// The end of a value without the line ends and blanks behind it.
  private func end(of node: DataNode) -> Int {
    var end = min(node.range.upperBound, text.bytes.count)
    while end > node.range.lowerBound, [0x0A, 0x0D, 0x20].contains(text.bytes[end - 1]) { end -= 1 }
    return end
  }

  /// The place behind the colon of a key.
  private func colon(behind keyEnd: Int) -> Int {
    let rest = text.bytes[min(keyEnd, text.bytes.count)...]
    guard let colon = rest.prefix(8).firstIndex(of: UInt8(ascii: ":")) else { return keyEnd }
    return colon + 1
  }

  private func lineEnd(_ offset: Int) -> Int {
    text.bytes[min(offset, text.bytes.count)...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? text.bytes.count
  }

  private func nextLine(_ offset: Int) -> Int {
    text.bytes[min(offset, text.bytes.count)...].firstIndex(of: 0x0A).map { $0 + 1 } ?? text.bytes.count
  }

  private func column(of offset: Int) -> Int { text.string(text.lineStart(at: offset)..<offset).count }

  /// The dash of an item on its line.
  private func dash(before offset: Int) -> Int? {
    var place = offset
    while place > 0, text.bytes[place - 1] == 0x20 { place -= 1 }
    return place > 0 && text.bytes[place - 1] == UInt8(ascii: "-") ? place - 1 : nil
  }

  /// The comment that belongs to an entry: behind its key, or behind a value of one line.
  private func comment(
    on colon: Int, before value: DataNode, end: Int
  ) -> (words: String, end: Int, isInside: Bool)? {
    let first = lineEnd(colon)
    let isInside = first < end
    let start = isInside ? colon : end
    let words = text.string(start..<first)
    guard let sign = words.firstRange(of: "#"),
      words[..<sign.lowerBound].allSatisfy({ " |>-+".contains($0) || $0.isNumber })
    else { return nil }
    return (String(words[sign.upperBound...]).trimmed, first, isInside)
  }
}

extension YAMLValue {
  /// True for a text of a line.
  fileprivate var isShort: Bool {
    guard case .text(let text) = self else { return false }
    return !text.contains("\n")
  }
}

extension String {
  fileprivate var trimmed: String {
    String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
}
