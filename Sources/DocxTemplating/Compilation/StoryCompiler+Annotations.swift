import Diagnostics
import OfficeOpenXML

/// Notes, content controls, revisions, and the marks of ranges that may not be torn or stand twice.
extension StoryCompiler {
  mutating func placeAnnotations(_ extents: SectionExtents, _ sections: SectionRanges) {
    if scope == .note, let note = tree.children(of: 0).first { replaceAttribute("id", of: note, with: .noteNumber) }
    for (index, node) in tree.nodes.enumerated() {
      guard let name = node.name, name.namespace == .word, isRepeated(index, extents) else { continue }
      switch name.local {
      case "footnoteReference", "endnoteReference":
        guard scope != .note, scope != .properties, let id = node.word("id") else { break }
        replaceAttribute("id", of: index, with: .note(story.notes.count))
        story.notes.append(NotePlace(kind: name.local == "footnoteReference" ? "footnotes" : "endnotes", id: id))
      case "id" where tree.nodes[node.parent].isWord("sdtPr"): replaceAttribute("val", of: index, with: .uniqueId)
      case let local where Self.revisions.contains(local): replaceAttribute("id", of: index, with: .uniqueId)
      default: break
      }
    }
    placeRangeMarks(extents, sections)
  }

  /// Tracked changes, whose ids are unique in a document.
  static let revisions: Set<String> = [
    "ins", "del", "moveFrom", "moveTo", "rPrChange", "pPrChange", "sectPrChange", "tblPrChange", "tblGridChange",
    "tblPrExChange", "trPrChange", "tcPrChange", "cellIns", "cellDel", "cellMerge", "numberingChange",
  ]

  /// What two marks with one id delimit: remarks, editing permissions, moved and custom ranges.
  private static let ranges = [
    "comment", "perm", "moveFrom", "moveTo", "customXmlIns", "customXmlDel", "customXmlMoveFrom", "customXmlMoveTo",
  ]

  private static let rangeOfMark: [String: String] = Dictionary(
    uniqueKeysWithValues: ranges.flatMap { range in
      range == "perm" ? [("permStart", range), ("permEnd", range)]
        : [(range + "RangeStart", range), (range + "RangeEnd", range)]
    } + [("commentReference", "comment")])

  /// A remark on the template's text speaks of one place: in what is repeated, or half in a section that may be left
  /// out, its marks are taken away; so are those of other ranges.
  private mutating func placeRangeMarks(_ extents: SectionExtents, _ sections: SectionRanges) {
    var marks: [String: [Int]] = [:]
    for (index, node) in tree.nodes.enumerated() {
      guard let name = node.name, name.namespace == .word, let range = Self.rangeOfMark[name.local],
        let id = node.word("id")
      else { continue }
      marks["\(range) \(id)", default: []].append(index)
    }
    for nodes in marks.values.sorted(by: { $0[0] < $1[0] }) {
      guard nodes.contains(where: { isRepeated($0, extents) }) || sections.tearing(nodes.map { tree.nodes[$0] }) != nil
      else { continue }
      for node in nodes {
        let run = tree.nodes[node].parent
        if tree.nodes[node].isWord("commentReference"), tree.nodes[run].isWord("r") {
          assembler.remove(tree.child(of: run, "t") == nil ? tree.nodes[run].range : tree.nodes[node].range)
        } else {
          assembler.remove(tree.nodes[node].range)
        }
      }
    }
  }

  /// Says of every field that a section would leave without its end.
  mutating func reportTornFields(_ sections: SectionRanges, _ pairing: SectionPairing) {
    var told: Set<Int> = []
    for field in FieldSpan.all(in: tree) {
      guard let tag = sections.tearing(field.marks.map { tree.nodes[$0] }), let end = pairing.partners[tag],
        told.insert(tag).inserted
      else { continue }
      func place(_ tag: Int) -> DocumentLocation {
        sites.location(of: tags[tag].tag.range, in: paragraphs[tags[tag].paragraph])
      }
      diagnostics.append(
        TemplateFault.crossesWrapper(tags[tag].tag.path.description).diagnostic(at: place(tag), other: place(end)))
    }
  }
}
