/// A part's XML as a flat list of nodes in document order, each knowing its bytes in the source.
///
/// Everything that reads or changes a part works on this: untouched markup is copied byte for byte, and walks are loops
/// over the list, so that no depth of nesting can exhaust the stack.
package struct XMLTree: Sendable {
  /// The source as UTF-8 without a byte order mark.
  package let bytes: [UInt8]
  /// All nodes in document order; the root element is the first.
  package let nodes: [XMLNode]

  /// The bytes of a range as text.
  package func text(of range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// The positions of a node's children, in order.
  package func children(of index: Int) -> [Int] {
    var found: [Int] = []
    var next = index + 1
    while next < nodes[index].end {
      found.append(next)
      next = nodes[next].end
    }
    return found
  }

  /// The element before a node in the same parent, text between them passed over.
  package func previousSibling(of index: Int) -> Int? {
    let parent = nodes[index].parent
    var next = index
    while next - 1 > parent {
      // The node before is the last one below the previous sibling.
      next -= 1
      while nodes[next].parent != parent { next = nodes[next].parent }
      if !nodes[next].isText { return next }
    }
    return nil
  }

  /// The element behind a node in the same parent, text between them passed over.
  package func nextSibling(of index: Int) -> Int? {
    guard nodes[index].parent >= 0 else { return nil }
    var next = nodes[index].end
    while next < nodes[nodes[index].parent].end {
      if !nodes[next].isText { return next }
      next = nodes[next].end
    }
    return nil
  }

  /// The first child of a name in WordprocessingML.
  package func child(of index: Int, _ local: String) -> Int? {
    var next = index + 1
    while next < nodes[index].end {
      if nodes[next].isWord(local) { return next }
      next = nodes[next].end
    }
    return nil
  }

  /// The positions of all descendants of a name in WordprocessingML, the node itself included.
  package func descendants(of index: Int, _ local: String) -> [Int] {
    (index..<nodes[index].end).filter { nodes[$0].isWord(local) }
  }

  /// All text below a node, in order.
  package func textContent(of index: Int) -> String {
    let end = nodes[index].end
    // Most elements with text hold one stretch of it and nothing else.
    return end == index + 2 ? nodes[index + 1].text : nodes[index..<end].reduce(into: "") { $0 += $1.text }
  }

  /// True when the node or one of its ancestors is among the given ones.
  package func isInside(_ index: Int, anyOf wanted: Set<Int>) -> Bool {
    var next = index
    while next >= 0 {
      if wanted.contains(next) { return true }
      next = nodes[next].parent
    }
    return false
  }

  /// The nearest ancestor of a name in WordprocessingML, the node itself excluded.
  package func ancestor(of index: Int, _ local: String) -> Int? {
    var next = nodes[index].parent
    while next >= 0 {
      if nodes[next].isWord(local) { return next }
      next = nodes[next].parent
    }
    return nil
  }
}

/// One node of a tree: an element, or a stretch of text between two pieces of markup.
package struct XMLNode: Sendable {
  /// The element's name; nil for text.
  package let name: XMLName?
  /// The parent's position; -1 for the root.
  package let parent: Int
  /// One past the position of the last descendant.
  package var end: Int
  /// The bytes of the start tag, or of the text.
  package let opening: Range<Int>
  /// The bytes of the end tag; empty where the element closes itself and for text.
  package var closing: Range<Int>
  /// The element's attributes in order.
  package let attributes: [XMLAttribute]
  /// The decoded text; empty for elements.
  package let text: String

  /// The bytes of the whole node.
  package var range: Range<Int> { opening.lowerBound..<closing.upperBound }

  /// The bytes between the tags.
  package var content: Range<Int> { opening.upperBound..<closing.lowerBound }

  /// True for text.
  package var isText: Bool { name == nil }

  /// True for an element of that name in WordprocessingML.
  package func isWord(_ local: String) -> Bool {
    guard let name else { return false }
    return name.local == local && name.namespace == .word
  }

  /// The value of an attribute of a namespace; `.none` means one without a prefix.
  package func attribute(_ namespace: XMLNamespace, _ local: String) -> String? {
    attributes.first { $0.name.local == local && $0.name.namespace == namespace }?.value
  }

  /// The value of a `w:` attribute.
  package func word(_ local: String) -> String? { attribute(.word, local) }
}
