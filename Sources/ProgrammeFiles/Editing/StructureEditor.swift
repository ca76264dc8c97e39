import Diagnostics

/// Changes the structure of a data file at its places: keys come and go, lists grow, items change places; comments, unknown
/// keys and the order of everything else stay.
///
/// A change counts only when the file, read again, says exactly what it should. Where it cannot be written at its very
/// place, the record or list around it is written anew, at worst the whole file: then the comments inside it are lost,
/// which `rewrites` tells.
package struct StructureEditor {
  private(set) var text: SourceText
  /// What the file says now; nil when it cannot be parsed.
  package private(set) var root: DataNode?
  /// How many changes had to write more than their own place anew.
  package private(set) var rewrites = 0

  /// An editor of one file; a file that cannot be parsed takes no change, an empty one takes any.
  package init(_ file: SourceFile) {
    text = SourceText(file)
    root =
      file.bytes.isEmpty
      ? DataNode(content: .mapping([]), range: 0..<0) : YAMLReader.read(file).root
  }

  /// The file as it is now.
  package var file: SourceFile { SourceFile(name: text.file, bytes: text.bytes) }

  /// Makes one change; false, and nothing changed, when it has no place in the file. `order` gives the keys of the record
  /// that a new key comes into, in the order in which people expect them.
  package mutating func make(_ edit: DataEdit, order: [String] = []) -> Bool {
    guard let root, let wanted = root.edited(by: edit, order: order) else { return false }
    guard !root.says(wanted) else { return true }
    let spelling = EditSpelling(text: text, root: root)
    let edit = whole(edit, root, wanted)
    for patch in spelling.patches(for: edit, wanted: wanted) where take(patch, wanted) { return true }
    // Whatever stands around the place is written anew, the smallest first.
    for length in stride(from: edit.steps.count - 1, through: 1, by: -1) {
      let steps = Array(edit.steps[..<length])
      guard let value = wanted.value(at: steps)?.written else { continue }
      for patch in spelling.replacements(of: steps, by: value) where take(patch, wanted) {
        rewrites += 1
        return true
      }
    }
    guard case .record(let entries) = wanted.written else { return false }
    rewrites += text.bytes.isEmpty ? 0 : 1
    return take(.init(range: 0..<text.bytes.count, text: YAMLWriter.text(of: entries)), wanted)
  }

  /// The change with the records above its place that are missing, so that they are written together at the first gap.
  private func whole(_ edit: DataEdit, _ root: DataNode, _ wanted: DataNode) -> DataEdit {
    guard case .set(_, let steps) = edit,
      let gap = steps.indices.first(where: { root.value(at: steps[...$0]) == nil }), gap < steps.count - 1,
      let value = wanted.value(at: steps[...gap])?.written
    else { return edit }
    return .set(value, at: Array(steps[...gap]))
  }

  private mutating func take(_ patch: EditSpelling.Patch, _ wanted: DataNode) -> Bool {
    var bytes = text.bytes
    guard patch.range.lowerBound >= 0, patch.range.upperBound <= bytes.count else { return false }
    let words = spelling(patch.text)
    bytes.replaceSubrange(patch.range, with: Array(words.utf8))
    let file = SourceFile(name: text.file, bytes: bytes)
    guard let next = YAMLReader.read(file).root, next.says(wanted) else { return false }
    text = SourceText(file)
    root = next
    return true
  }

  /// The text with the line ends of the file.
  private func spelling(_ words: String) -> String {
    let isCRLF = text.bytes.indices.dropLast().contains { text.bytes[$0] == 0x0D && text.bytes[$0 + 1] == 0x0A }
    return isCRLF ? words.replacing("\r\n", with: "\n").replacing("\n", with: "\r\n") : words
  }
}
