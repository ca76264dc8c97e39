/// The visible text of a paragraph, each stretch of it knowing the markup that it comes from.
///
/// Deleted text, field instructions, text boxes (paragraphs of their own) and the fallback of alternate content are left
/// out. A tab is U+0009, a line break U+000A.
package struct ParagraphText: Sendable {
  /// A stretch that one element of a run holds.
  package struct Piece: Sendable {
    /// The element: `w:t`, `w:tab`, `w:br` and the like.
    package let element: Int
    /// The run around it.
    package let run: Int
    /// Its characters among the paragraph's.
    package let range: Range<Int>
  }

  /// The paragraph's characters.
  package private(set) var scalars: [Unicode.Scalar] = []
  /// The stretches in order.
  package private(set) var pieces: [Piece] = []
  /// True when the paragraph shows a picture, a drawing or an object.
  package private(set) var hasDrawing = false
  /// True when a page break stands in the paragraph.
  package private(set) var hasPageBreak = false

  /// Reads the paragraph at a node.
  package init(of paragraph: Int, in tree: XMLTree) {
    var index = paragraph + 1
    let end = tree.nodes[paragraph].end
    var (run, endOfRun) = (-1, -1)
    while index < end {
      let node = tree.nodes[index]
      switch node.element {
      case .p, .del, .moveFrom, .pPr, .rPr, .tbl:
        index = node.end
        continue
      case .pict, .object, .drawing:
        hasDrawing = true
        index = node.end
        continue
      case .r: (run, endOfRun) = (index, node.end)
      case .other where node.isFallback:
        index = node.end
        continue
      default: if index < endOfRun, node.parent == run { add(node, at: index, run: run, tree: tree) }
      }
      index += 1
    }
  }

  private mutating func add(_ node: XMLNode, at index: Int, run: Int, tree: XMLTree) {
    let start = scalars.count
    switch node.element {
    case .t: Self.addVisible(index, in: tree, to: &scalars)
    case .tab, .ptab: scalars.append("\t")
    case .br, .cr:
      if node.word("type") == "page" { hasPageBreak = true }
      scalars.append("\n")
    case .noBreakHyphen: scalars.append("\u{2011}")
    case .softHyphen: scalars.append("\u{AD}")
    case .sym: scalars.append("\u{FFFC}")
    default: return
    }
    pieces.append(Piece(element: index, run: run, range: start..<scalars.count))
  }

  /// Adds what a `w:t` shows: Word leaves blanks at the ends out where `xml:space` does not keep them.
  static func addVisible(_ element: Int, in tree: XMLTree, to scalars: inout [Unicode.Scalar]) {
    let start = scalars.count
    tree.addText(of: element, to: &scalars)
    guard tree.nodes[element].attribute(.xml, "space") != "preserve" else { return }
    let isBlank: (Unicode.Scalar) -> Bool = { $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\r" }
    while scalars.count > start, let last = scalars.last, isBlank(last) { scalars.removeLast() }
    let first = scalars[start...].firstIndex { !isBlank($0) } ?? scalars.count
    scalars.removeSubrange(start..<first)
  }
}
