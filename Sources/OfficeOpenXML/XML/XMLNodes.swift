/// The nodes of a part in document order, each made when it is looked at.
package struct XMLNodes: RandomAccessCollection, Sendable {
  /// What the nodes are made of.
  package let source: XMLContent

  init(_ source: XMLContent) { self.source = source }

  @inlinable package var startIndex: Int { 0 }
  @inlinable package var endIndex: Int { source.records.count }
  @inlinable package subscript(position: Int) -> XMLNode { XMLNode(source: source, record: source.records[position]) }
}
