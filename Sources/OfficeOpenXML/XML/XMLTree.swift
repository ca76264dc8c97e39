/// A part's XML as a flat list of nodes in document order, each knowing its bytes in the source.
///
/// Everything that reads or changes a part works on this: untouched markup is copied byte for byte, and walks are loops
/// over the list, so that no depth of nesting can exhaust the stack.
package struct XMLTree: Sendable {
  /// All nodes in document order; the root element is the first.
  package let nodes: XMLNodes

  init(_ content: XMLContent) { nodes = XMLNodes(content) }

  /// The source as UTF-8 without a byte order mark.
  @inlinable package var bytes: [UInt8] { nodes.source.bytes }

  /// The bytes of a range as text.
  package func text(of range: Range<Int>) -> String { nodes.source.text(range) }

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
  package func child(of index: Int, _ local: String) -> Int? { firstChild(of: index) { nodes[$0].isWord(local) } }

  /// The first child that is an element.
  package func child(of index: Int, _ element: WordElement) -> Int? {
    firstChild(of: index) { nodes[$0].element == element }
  }

  private func firstChild(of index: Int, where isWanted: (Int) -> Bool) -> Int? {
    let records = nodes.source.records
    let end = Int(records[index].end)
    var next = index + 1
    while next < end {
      if isWanted(next) { return next }
      next = Int(records[next].end)
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

  /// Adds the characters of all text below a node, in order.
  package func addText(of index: Int, to scalars: inout [Unicode.Scalar]) {
    for record in nodes.source.records[index..<nodes[index].end] where record.name < 0 {
      nodes.source.addText(of: record, to: &scalars)
    }
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
  package func ancestor(of index: Int, _ local: String) -> Int? { firstAncestor(of: index) { nodes[$0].isWord(local) } }

  /// The nearest ancestor that is an element, the node itself excluded.
  package func ancestor(of index: Int, _ element: WordElement) -> Int? {
    firstAncestor(of: index) { nodes[$0].element == element }
  }

  private func firstAncestor(of index: Int, where isWanted: (Int) -> Bool) -> Int? {
    let records = nodes.source.records
    var next = Int(records[index].parent)
    while next >= 0 {
      if isWanted(next) { return next }
      next = Int(records[next].parent)
    }
    return nil
  }

  /// The elements that a node holds below itself, its own among them.
  package func elements(at index: Int) -> WordElements {
    nodes.source.records.withUnsafeBufferPointer { records in
      records[index..<Int(records[index].end)].reduce(into: WordElements()) { $0.insert($1.element) }
    }
  }
}
