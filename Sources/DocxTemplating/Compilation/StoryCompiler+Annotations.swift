import Diagnostics
import OfficeOpenXML

/// Notes, content controls, revisions, and the marks of ranges that may not be torn or stand twice.
extension StoryCompiler {
  mutating func placeAnnotations(_ extents: SectionExtents, _ sections: SectionRanges) {
    if scope == .note, let note = tree.children(of: 0).first { replaceAttribute("id", of: note, with: .noteNumber) }
    for (index, node) in tree.nodes.enumerated() {
      guard let name = node.name, name.namespace == .word else { continue }
      let isNote = name.local == "footnoteReference" || name.local == "endnoteReference"
      // A note is written with its reference, so one in a section that may be left out counts as repeated.
      guard isRepeated(index, extents) || isNote && !sections.around(node).isEmpty else { continue }
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
  }

  /// A control that is filled in here is no prompt any more, and Word must not put the value of its data store over ours.
  mutating func placeFilledControls() {
    var seen: Set<Int> = []
    for placed in tags where placed.tag.kind == .value || placed.tag.kind == .formatted {
      let paragraph = paragraphs[placed.paragraph]
      var node = paragraph.atom(at: placed.tag.range.lowerBound)?.run ?? paragraph.node
      while let control = tree.ancestor(of: node, "sdt"), seen.insert(control).inserted {
        node = control
        guard let properties = tree.child(of: control, "sdtPr") else { continue }
        for child in tree.children(of: properties)
        where ["showingPlcHdr", "dataBinding"].contains(tree.nodes[child].name?.local ?? "") {
          assembler.remove(tree.nodes[child].range)
        }
      }
    }
  }

  /// Tracked changes, whose ids are unique in a document.
  static let revisions: Set<String> = [
    "ins", "del", "moveFrom", "moveTo", "rPrChange", "pPrChange", "sectPrChange", "tblPrChange", "tblGridChange",
    "tblPrExChange", "trPrChange", "tcPrChange", "cellIns", "cellDel", "cellMerge", "numberingChange",
  ]

  /// What two marks with one id delimit: bookmarks, remarks, editing permissions, moved and custom ranges.
  private static let rangeOfMark: [String: String] = {
    let ranges = [
      "comment", "moveFrom", "moveTo", "customXmlIns", "customXmlDel", "customXmlMoveFrom", "customXmlMoveTo",
    ]
    let marks = ranges.flatMap { [($0 + "RangeStart", $0), ($0 + "RangeEnd", $0)] }
    let others = [
      ("permStart", "perm"), ("permEnd", "perm"), ("bookmarkStart", "bookmark"), ("bookmarkEnd", "bookmark"),
      ("commentReference", "comment"),
    ]
    return Dictionary(uniqueKeysWithValues: marks + others)
  }()

  /// True for a mark that says where a bookmark, a remark, a permission or a moved range begins or ends.
  static func isRangeMark(_ name: XMLName) -> Bool { name.namespace == .word && rangeOfMark[name.local] != nil }

  /// Takes away the marks of ranges that would come out torn or twice: those that lie half in a section or in a
  /// paragraph that vanishes, and but for bookmarks those in what is repeated. A remark on the template's text is of no
  /// use where that text may be left out. Comes after the structure, which says what vanishes.
  mutating func placeRangeMarks(_ extents: SectionExtents, _ sections: SectionRanges) {
    var marks: [String: [Int]] = [:]
    for (index, node) in tree.nodes.enumerated() {
      guard let name = node.name, name.namespace == .word, let range = Self.rangeOfMark[name.local],
        let id = node.word("id")
      else { continue }
      marks["\(range) \(id)", default: []].append(index)
    }
    for nodes in marks.values.sorted(by: { $0[0] < $1[0] }) {
      let range = Self.rangeOfMark[tree.nodes[nodes[0]].name?.local ?? ""]
      let isTorn =
        sections.tearing(nodes.map { tree.nodes[$0] }) != nil || nodes.contains { isInsideVanished($0) }
      let isDropped =
        switch range {
        case "bookmark": isTorn
        case "comment": isTorn || nodes.contains { isRepeated($0, extents) || !sections.around(tree.nodes[$0]).isEmpty }
        default: isTorn || nodes.contains { isRepeated($0, extents) }
        }
      guard isDropped else { continue }
      if range == "comment" { story.droppedComments.insert(tree.nodes[nodes[0]].word("id") ?? "") }
      for node in nodes { removeMark(node) }
    }
  }

  private mutating func removeMark(_ node: Int) {
    let run = tree.nodes[node].parent
    if tree.nodes[node].isWord("commentReference"), tree.nodes[run].isWord("r"), tree.child(of: run, "t") == nil {
      assembler.remove(tree.nodes[run].range)
    } else {
      assembler.remove(tree.nodes[node].range)
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
