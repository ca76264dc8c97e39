import Diagnostics
import ProgrammeModel

/// Writes mendings into a data file at their places; comments, order and all other bytes stay.
///
/// An edit counts only when the file, read again, says exactly what it said before but for the mended value: so neither
/// an alias, nor a quotation mark, nor a bracket can turn a mending into damage.
package struct ProgrammeEditor {
  /// A mending that has been made.
  package struct AppliedFix: Sendable, Hashable {
    /// Where, in the text before.
    package let place: TextLocation
    /// The words before; empty for an insertion.
    package let before: String
    /// The words that stand there now.
    package let after: String
  }

  private var text: SourceText
  private(set) var root: DataNode?
  /// What has been made, in the order in which it was asked for.
  package private(set) var applied: [AppliedFix] = []

  /// An editor of one file; a file that cannot be parsed takes no mending.
  package init(_ file: SourceFile) {
    text = SourceText(file)
    root = YAMLReader.read(file).root
  }

  /// The file as it is now.
  package var file: SourceFile { SourceFile(name: text.file, bytes: text.bytes) }

  /// Makes one mending; false, and nothing changed, when the place is not there or cannot be written to safely.
  package mutating func apply(_ fix: Fix) -> Bool {
    guard let root, fix.path.file == text.file || fix.path.file.isEmpty else { return false }
    let steps = fix.path.components
    guard let found = root.descendant(at: steps[...]), let wanted = root.changed(by: fix.change, at: steps[...]) else {
      return false
    }
    for edit in edits(for: fix.change, at: found) {
      var bytes = text.bytes
      bytes.replaceSubrange(edit.range, with: Array(edit.text.utf8))
      let file = SourceFile(name: text.file, bytes: bytes)
      guard let next = YAMLReader.read(file).root, next.says(wanted) else { continue }
      applied.append(
        AppliedFix(place: text.location(of: edit.range), before: text.string(edit.range), after: edit.text))
      text = SourceText(file)
      self.root = next
      return true
    }
    return false
  }

  /// Makes all of the mendings in their likeliest spelling, or none.
  mutating func applyAtOnce(_ fixes: ArraySlice<Fix>) -> Bool {
    guard let root else { return false }
    var wanted = root
    var edits: [Edit] = []
    for fix in fixes {
      let steps = fix.path.components
      guard fix.path.file == text.file || fix.path.file.isEmpty, let found = root.descendant(at: steps[...]),
        let changed = wanted.changed(by: fix.change, at: steps[...]),
        let edit = self.edits(for: fix.change, at: found).first
      else { return false }
      wanted = changed
      edits.append(edit)
    }
    edits.sort { $0.range.lowerBound < $1.range.lowerBound }
    guard zip(edits, edits.dropFirst()).allSatisfy({ $0.range.upperBound <= $1.range.lowerBound }) else { return false }
    var bytes: [UInt8] = []
    var position = 0
    for edit in edits {
      bytes += text.bytes[position..<edit.range.lowerBound] + Array(edit.text.utf8)
      position = edit.range.upperBound
    }
    bytes += text.bytes[position...]
    let file = SourceFile(name: text.file, bytes: bytes)
    guard let next = YAMLReader.read(file).root, next.says(wanted) else { return false }
    applied += edits.map {
      AppliedFix(place: text.location(of: $0.range), before: text.string($0.range), after: $0.text)
    }
    text = SourceText(file)
    self.root = next
    return true
  }

  /// One way to write a change.
  private struct Edit {
    let range: Range<Int>
    let text: String
  }

  /// The ways to write a change, the one nearest to the author's own first.
  private func edits(for change: Fix.Change, at found: DataNode.Found) -> [Edit] {
    switch change {
    case .value(let value): return spellings(of: value, insteadOf: found.node.range)
    case .key(let key): return found.keyRange.map { spellings(of: key, insteadOf: $0) } ?? []
    case .sibling(let key, let value):
      guard let keyRange = found.keyRange else { return [] }
      return insertions(of: key, value, behind: found.node, keyRange: keyRange)
    }
  }

  /// The text in the quotation marks that stood there, otherwise without any and, should that not do, with them.
  private func spellings(of value: String, insteadOf range: Range<Int>) -> [Edit] {
    switch text.bytes[range].first {
    case UInt8(ascii: "|"), UInt8(ascii: ">"), UInt8(ascii: "&"), UInt8(ascii: "*"): []
    case UInt8(ascii: "\""), UInt8(ascii: "'"): [Edit(range: range, text: YAMLText.quoted(value))]
    default: [Edit(range: range, text: value), Edit(range: range, text: YAMLText.quoted(value))]
    }
  }

  /// A line of its own behind a line, or a further entry inside brackets.
  private func insertions(of key: String, _ value: String, behind node: DataNode, keyRange: Range<Int>) -> [Edit] {
    let end = node.range.upperBound
    let start = text.lineStart(at: keyRange.lowerBound)
    let indent = String(repeating: " ", count: text.string(start..<keyRange.lowerBound).count)
    let lineEnd = text.bytes[end...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? text.bytes.count
    let isCRLF =
      text.bytes.indices.contains(lineEnd + 1) && text.bytes[lineEnd] == 0x0D && text.bytes[lineEnd + 1] == 0x0A
    let isJSON = text.bytes[keyRange].first == UInt8(ascii: "\"")
    let entry = isJSON ? "\(YAMLText.quoted(key)): \(YAMLText.quoted(value))" : "\(key): \(value)"
    let line = (isCRLF ? "\r\n" : "\n") + indent
    return [
      Edit(range: lineEnd..<lineEnd, text: line + entry),
      Edit(range: lineEnd..<lineEnd, text: line + "\(key): \(YAMLText.quoted(value))"),
      Edit(range: end..<end, text: ", " + entry),
      Edit(range: end..<end, text: ", \(key): \(YAMLText.quoted(value))"),
    ]
  }
}
