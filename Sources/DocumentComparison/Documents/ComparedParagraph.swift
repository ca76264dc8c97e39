import OfficeOpenXML

/// A paragraph with its visible text, each character knowing the markup that it comes from.
struct ComparedParagraph: Sendable {
  /// A stretch of the text that one element gives.
  struct Piece: Sendable {
    /// What the element is.
    enum Kind: Sendable {
      /// `w:t`.
      case text
      /// `w:tab`, `w:br` and the like: one character.
      case sign
      /// Anything else: no characters.
      case opaque
    }

    let kind: Kind
    /// The element, a child of the run.
    let node: Int
    /// The characters of the paragraph that it gives.
    let range: Range<Int>
  }

  /// A run with its pieces.
  struct Run: Sendable {
    let node: Int
    let pieces: [Piece]
    /// The characters of the paragraph that it gives.
    let range: Range<Int>
  }

  /// The paragraph's element.
  let node: Int
  /// The runs with visible or other content, in order.
  let runs: [Run]
  /// The visible text; what is deleted by a tracked change is not in it.
  let characters: [Character]

  /// The text in one piece.
  var text: String { String(characters) }

  init(_ node: Int, in tree: XMLTree) {
    self.node = node
    var runs: [Run] = []
    var characters: [Character] = []
    var next = node + 1
    while next < tree.nodes[node].end {
      let element = tree.nodes[next]
      if element.isWord("r") {
        runs.append(Self.run(next, in: tree, &characters))
        next = element.end
      } else if Self.wrappers.contains(where: element.isWord) {
        next += 1
      } else {
        next = element.end
      }
    }
    self.runs = runs
    self.characters = characters
  }

  /// Elements that stand around runs and have no content of their own.
  private static let wrappers = [
    "hyperlink", "ins", "moveTo", "sdt", "sdtContent", "smartTag", "fldSimple", "customXml", "dir", "bdo",
  ]

  private static func run(_ node: Int, in tree: XMLTree, _ characters: inout [Character]) -> Run {
    let start = characters.count
    var pieces: [Piece] = []
    for child in tree.children(of: node) where !tree.nodes[child].isText && !tree.nodes[child].isWord("rPr") {
      let first = characters.count
      let element = tree.nodes[child]
      var kind = Piece.Kind.opaque
      if element.isWord("t") {
        characters += tree.textContent(of: child)
        kind = .text
      } else if let sign = Self.sign(of: element) {
        characters.append(sign)
        kind = .sign
      }
      pieces.append(Piece(kind: kind, node: child, range: first..<characters.count))
    }
    return Run(node: node, pieces: pieces, range: start..<characters.count)
  }

  private static func sign(of element: XMLNode) -> Character? {
    if element.isWord("tab") || element.isWord("ptab") { return "\t" }
    if element.isWord("cr") { return "\n" }
    if element.isWord("br") { return ["page", "column"].contains(element.word("type") ?? "") ? nil : "\n" }
    return element.isWord("noBreakHyphen") ? "\u{2011}" : nil
  }
}
