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
    var run = -1
    while index < end {
      let node = tree.nodes[index]
      if Self.isSkipped(node) {
        if node.isWord("pict") || node.isWord("object") { hasDrawing = true }
        index = node.end
        continue
      }
      if node.isWord("r") { run = index }
      if node.isWord("drawing") {
        hasDrawing = true
        index = node.end
        continue
      }
      if run >= 0, index < tree.nodes[run].end { add(node, at: index, run: run, tree: tree) }
      index += 1
    }
  }

  private mutating func add(_ node: XMLNode, at index: Int, run: Int, tree: XMLTree) {
    guard let name = node.name, name.namespace == .word, node.parent == run else { return }
    let start = scalars.count
    switch name.local {
    case "t":
      // One by one: to append them as a collection would decode them twice.
      for scalar in Self.visible(index, in: tree) { scalars.append(scalar) }
    case "tab", "ptab": scalars.append("\t")
    case "br", "cr":
      if node.word("type") == "page" { hasPageBreak = true }
      scalars.append("\n")
    case "noBreakHyphen": scalars.append("\u{2011}")
    case "softHyphen": scalars.append("\u{AD}")
    case "sym": scalars.append("\u{FFFC}")
    default: return
    }
    pieces.append(Piece(element: index, run: run, range: start..<scalars.count))
  }

  /// What a `w:t` shows.
  static func visible(_ element: Int, in tree: XMLTree) -> Substring.UnicodeScalarView {
    let text = tree.textContent(of: element)
    return (tree.nodes[element].attribute(.xml, "space") == "preserve" ? text[...] : trimmed(text)).unicodeScalars
  }

  /// Word leaves blanks at the ends out where `xml:space` does not keep them.
  private static func trimmed(_ text: String) -> Substring {
    let isBlank: (Character) -> Bool = { $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\r" || $0 == "\r\n" }
    let head = text.drop(while: isBlank)
    guard let last = head.lastIndex(where: { !isBlank($0) }) else { return head.prefix(0) }
    return head[...last]
  }

  private static func isSkipped(_ node: XMLNode) -> Bool {
    guard let name = node.name else { return false }
    switch name.namespace {
    case .word: return ["p", "del", "moveFrom", "pPr", "rPr", "pict", "object", "tbl"].contains(name.local)
    case .compatibility: return name.local == "Fallback"
    default: return false
    }
  }
}
