import OfficeOpenXML

/// Takes the foot- and endnotes of repeated text out of their parts: they are written there once for each repetition.
struct NoteExtraction {
  /// A note alone, to be compiled for a place of a unit.
  struct Note {
    let unit: Int
    let place: Int
    let tree: XMLTree
    let part: PartName
  }

  /// The notes that units refer to.
  private(set) var notes: [Note] = []
  /// The largest number in each part that notes were taken from.
  private(set) var largest: [PartName: Int] = [:]

  /// Takes the notes of the units that stand in the main part; throws `DiagnosedFailure`.
  init(of units: [CompiledStory], main: PartName, from package: inout OPCPackage) throws {
    for kind in ["footnotes", "endnotes"] {
      var uses: [String: [(unit: Int, place: Int)]] = [:]
      for (unit, story) in units.enumerated() where story.part == main {
        for (place, note) in story.notes.enumerated() where note.kind == kind {
          uses[note.id, default: []].append((unit, place))
        }
      }
      guard !uses.isEmpty, let part = try package.target(of: main, kind: kind), package.contains(part) else { continue }
      try take(uses, from: part, of: &package)
    }
  }

  private mutating func take(
    _ uses: [String: [(unit: Int, place: Int)]], from part: PartName, of package: inout OPCPackage
  ) throws {
    let tree = try package.tree(of: part)
    guard let root = tree.nodes.first else { return }
    var edits = ByteEdits()
    for node in tree.children(of: 0) {
      guard let number = tree.nodes[node].word("id") else { continue }
      largest[part] = max(largest[part] ?? 0, Int(number) ?? 0)
      guard let own = uses[number] else { continue }
      let bytes =
        tree.bytes[..<root.opening.upperBound] + tree.bytes[tree.nodes[node].range] + tree.bytes[root.closing]
      let alone = try XMLParser.tree(of: Array(bytes))
      notes += own.map { Note(unit: $0.unit, place: $0.place, tree: alone, part: part) }
      edits.remove(tree.nodes[node].range)
    }
    package.set(edits.applied(to: tree.bytes), of: part)
  }
}
