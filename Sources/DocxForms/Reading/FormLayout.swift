import DocumentRecognition
import OfficeOpenXML

/// A returned document with the way from its markup to its words: what stands between two nodes, what a field shows
/// while it is empty.
struct FormLayout {
  let view: DocumentView
  let tree: XMLTree

  private struct Piece {
    let element: Int
    let paragraph: Int
    let range: Range<Int>
    /// True for the grey words of an empty control.
    let isPrompt: Bool
  }

  private let pieces: [Piece]

  init(view: DocumentView, tree: XMLTree) {
    self.view = view
    self.tree = tree
    var emptyUntil = -1
    var empty: [Range<Int>] = []
    for index in tree.nodes.indices where tree.nodes[index].isWord("showingPlcHdr") {
      guard let control = tree.ancestor(of: index, "sdt"), tree.nodes[control].end > emptyUntil else { continue }
      empty.append(control..<tree.nodes[control].end)
      emptyUntil = tree.nodes[control].end
    }
    var next = 0
    var pieces: [Piece] = []
    for paragraph in view.paragraphs.indices {
      for piece in ParagraphText(of: view.paragraphs[paragraph].node, in: tree).pieces {
        while next < empty.count, empty[next].upperBound <= piece.element { next += 1 }
        let isPrompt = next < empty.count && empty[next].contains(piece.element)
        pieces.append(
          Piece(element: piece.element, paragraph: paragraph, range: piece.range, isPrompt: isPrompt))
      }
    }
    // A text box lies inside its paragraph's markup and so may come before the paragraph's own last words.
    self.pieces = pieces.sorted { $0.element < $1.element }
  }

  /// The characters that stand between two nodes, by paragraph, prompts of empty controls left out unless wanted.
  func characters(in nodes: Range<Int>, withPrompts: Bool = false) -> [Int: [Range<Int>]] {
    var low = 0
    var high = pieces.count
    while low < high {
      let middle = (low + high) / 2
      if pieces[middle].element < nodes.lowerBound { low = middle + 1 } else { high = middle }
    }
    var found: [Int: [Range<Int>]] = [:]
    while low < pieces.count, pieces[low].element < nodes.upperBound {
      let piece = pieces[low]
      if withPrompts || !piece.isPrompt { Self.append(piece.range, to: &found[piece.paragraph, default: []]) }
      low += 1
    }
    return found
  }

  /// The characters of a paragraph that are not the grey words of an empty control.
  func answered(_ paragraph: Int) -> [Range<Int>] {
    let node = view.paragraphs[paragraph].node
    return characters(in: node..<tree.nodes[node].end)[paragraph] ?? []
  }

  private static func append(_ range: Range<Int>, to ranges: inout [Range<Int>]) {
    if let last = ranges.last, last.upperBound == range.lowerBound {
      ranges[ranges.count - 1] = last.lowerBound..<range.upperBound
    } else {
      ranges.append(range)
    }
  }

  /// The words of some characters of a paragraph, without blanks at their ends.
  func text(_ paragraph: Int, _ ranges: [Range<Int>]) -> String {
    let text = ranges.map { view.paragraphs[paragraph].string($0) }.joined()
    return text.trimmed
  }

  /// The words of characters of several paragraphs, a line each.
  func text(_ characters: [Int: [Range<Int>]]) -> String {
    characters.keys.sorted().map { text($0, characters[$0] ?? []) }.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  /// The first paragraph that lies at or behind a node, or around it.
  func paragraph(at node: Int) -> Int? {
    var low = 0
    var high = view.paragraphs.count
    while low < high {
      let middle = (low + high) / 2
      if tree.nodes[view.paragraphs[middle].node].end <= node { low = middle + 1 } else { high = middle }
    }
    return low < view.paragraphs.count ? low : nil
  }
}

extension String {
  /// The text without blanks at its ends.
  package var trimmed: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace }) else {
      return ""
    }
    return String(self[first...last])
  }
}
