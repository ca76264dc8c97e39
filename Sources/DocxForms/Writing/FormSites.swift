import OfficeOpenXML

/// Where the marks of a printed document stand, and which of several becomes the field.
struct FormSites {
  /// A field of paragraphs.
  struct Block {
    let slot: FormSlot
    /// The paragraph that holds the opening mark.
    let opening: Int
    /// The paragraph that holds the closing mark; nil for an empty field.
    let closing: Int?
  }

  /// A field in a line.
  struct Line {
    let slot: FormSlot
    /// The characters of the mark, and of a full stop that printing has put behind it.
    let range: Range<Int>
  }

  private(set) var blocks: [Block] = []
  /// The fields in the lines of each paragraph, in order.
  private(set) var lines: [(paragraph: Int, sites: [Line])] = []
  /// Paragraphs that repeat what is asked elsewhere, and the heading where it is asked.
  private(set) var notes: [(paragraph: Int, heading: String)] = []
  /// Paragraphs that would repeat such a note.
  private(set) var removed: [Int] = []

  private struct Occurrence {
    let paragraph: Int
    let mark: FormMark.Found
    let heading: String?
  }

  init(tree: XMLTree, plan: FormPlan, slots: [FormSlot]) {
    let known = Dictionary(uniqueKeysWithValues: slots.map { ($0.id, $0) })
    let headings = Set(plan.fields.compactMap { $0.source.heading.map(FormText.folded) })
    var occurrences: [Int: [Occurrence]] = [:]
    var texts: [Int: [Unicode.Scalar]] = [:]
    var order: [Int] = []
    var heading: String?
    for paragraph in tree.nodes.indices where tree.nodes[paragraph].isWord("p") {
      let scalars = ParagraphText(of: paragraph, in: tree).scalars
      let words = FormText.folded(String(String.UnicodeScalarView(scalars)))
      if tree.ancestor(of: paragraph, "tc") == nil, headings.contains(words) { heading = words }
      let marks = FormMark.found(in: scalars).filter { known[$0.id] != nil }
      guard !marks.isEmpty else { continue }
      order.append(paragraph)
      texts[paragraph] = scalars
      for mark in marks {
        occurrences[mark.id, default: []].append(Occurrence(paragraph: paragraph, mark: mark, heading: heading))
      }
    }
    var chosen: [Int: Int] = [:]
    for (id, found) in occurrences {
      guard let slot = known[id] else { continue }
      let wanted = plan.fields[slot.field].source.heading.map(FormText.folded)
      let openings = found.filter { !$0.mark.isClosing }
      chosen[id] = (openings.first { $0.heading == wanted } ?? openings.first)?.paragraph
    }
    place(order: order, texts: texts, known: known, chosen: chosen, occurrences: occurrences, plan: plan, tree: tree)
  }

  private mutating func place(
    order: [Int], texts: [Int: [Unicode.Scalar]], known: [Int: FormSlot], chosen: [Int: Int],
    occurrences: [Int: [Occurrence]], plan: FormPlan, tree: XMLTree
  ) {
    var lastNote: (heading: String, parent: Int)?
    var closings: Set<Int> = []
    for paragraph in order {
      let scalars = texts[paragraph] ?? []
      let marks = FormMark.found(in: scalars).filter { known[$0.id] != nil }
      guard let first = marks.first, let slot = known[first.id], !closings.contains(paragraph) else { continue }
      guard marks.allSatisfy({ chosen[$0.id] == paragraph }) else {
        let heading = plan.fields[slot.field].source.heading ?? slot.alias
        let parent = tree.nodes[paragraph].parent
        if let lastNote, lastNote.heading == heading, lastNote.parent == parent {
          removed.append(paragraph)
        } else {
          notes.append((paragraph, heading))
          lastNote = (heading, parent)
        }
        continue
      }
      lastNote = nil
      if case .text = slot.kind, marks.count == 1 {
        let closing = occurrences[slot.id]?.first { $0.mark.isClosing && $0.paragraph > paragraph }?.paragraph
        if let closing { closings.insert(closing) }
        blocks.append(Block(slot: slot, opening: paragraph, closing: closing))
        continue
      }
      let sites = marks.filter { !$0.isClosing }.compactMap { mark in
        known[mark.id].map { Line(slot: $0, range: Self.withStop(mark.range, in: scalars)) }
      }
      lines.append((paragraph, sites))
    }
  }

  /// A full stop behind a mark ends the line that the school is yet to write.
  private static func withStop(_ range: Range<Int>, in scalars: [Unicode.Scalar]) -> Range<Int> {
    guard range.upperBound < scalars.count, scalars[range.upperBound] == "." else { return range }
    let next = range.upperBound + 1
    return next == scalars.count || scalars[next] == "\n" ? range.lowerBound..<next : range
  }
}
