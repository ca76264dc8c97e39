import Diagnostics
import OfficeOpenXML

/// Leads words of a rendered part back to the values that they came from.
package struct ValueOrigins: Sendable {
  private let tree: XMLTree
  private let marks: [TraceMark]

  /// The origins of a part's words by what rendering noted of it.
  package init(tree: XMLTree, marks: [TraceMark]) {
    self.tree = tree
    self.marks = marks
  }

  /// The values that stand in some characters of a paragraph, as `ParagraphText` counts them, in their order.
  package func values(in range: Range<Int>, ofParagraph node: Int) -> [TraceMark] {
    let text = ParagraphText(of: node, in: tree)
    let wanted = range.isEmpty ? range.lowerBound..<range.lowerBound + 1 : range
    var found: [TraceMark] = []
    for piece in text.pieces where piece.range.overlaps(wanted) {
      let own = wanted.clamped(to: piece.range)
      let bytes = bytes(
        of: own.lowerBound - piece.range.lowerBound..<own.upperBound - piece.range.lowerBound, in: piece)
      for mark in overlapping(bytes) where found.last?.range != mark.range { found.append(mark) }
    }
    return found
  }

  /// The values that stand anywhere in an element, in their order.
  package func values(inElement node: Int) -> [TraceMark] { Array(overlapping(tree.nodes[node].range)) }

  /// How many of some characters of a paragraph a value gave.
  package func weight(of mark: TraceMark, in range: Range<Int>, ofParagraph node: Int) -> Int {
    ParagraphText(of: node, in: tree).pieces.reduce(0) { sum, piece in
      let own = range.clamped(to: piece.range)
      guard !own.isEmpty else { return sum }
      let bytes = bytes(
        of: own.lowerBound - piece.range.lowerBound..<own.upperBound - piece.range.lowerBound, in: piece)
      return sum + bytes.clamped(to: mark.range).count
    }
  }

  /// Marks stand in the order of their bytes and never lie in one another, so the first one is found by halving.
  private func overlapping(_ bytes: Range<Int>) -> ArraySlice<TraceMark> {
    var (low, high) = (0, marks.count)
    while low < high {
      let middle = (low + high) / 2
      if marks[middle].range.upperBound <= bytes.lowerBound { low = middle + 1 } else { high = middle }
    }
    let end = marks[low...].firstIndex { $0.range.lowerBound >= bytes.upperBound } ?? marks.count
    return marks[low..<end]
  }

  /// The bytes of some characters that an element shows; a tab or a line break is its own element.
  private func bytes(of characters: Range<Int>, in piece: ParagraphText.Piece) -> Range<Int> {
    let element = tree.nodes[piece.element]
    guard element.isWord("t") else { return element.range }
    var index = element.content.lowerBound
    let end = element.content.upperBound
    if element.attribute(.xml, "space") != "preserve" {
      while index < end, [0x20, 0x09, 0x0A, 0x0D].contains(tree.bytes[index]) { index += 1 }
    }
    var start = index
    var position = 0
    while index < end, position < characters.upperBound {
      if position == characters.lowerBound { start = index }
      if tree.bytes[index] == UInt8(ascii: "&") {
        while index < end, tree.bytes[index] != UInt8(ascii: ";") { index += 1 }
      }
      index += 1
      while index < end, tree.bytes[index] & 0xC0 == 0x80 { index += 1 }
      position += 1
    }
    return start..<max(start, index)
  }
}
