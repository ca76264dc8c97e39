/// One node of a tree: an element, or a stretch of text between two pieces of markup.
package struct XMLNode: Sendable {
  /// What the part holds.
  package let source: XMLContent
  /// The node among it.
  package let record: XMLContent.Record

  /// A node of a part.
  @inlinable package init(source: XMLContent, record: XMLContent.Record) {
    self.source = source
    self.record = record
  }

  /// The element's name; nil for text.
  package var name: XMLName? { isText ? nil : source.names[Int(record.name)] }
  /// What it is in WordprocessingML, where readers ask for it at every node.
  @inlinable package var element: WordElement { record.element }
  /// True for text.
  @inlinable package var isText: Bool { record.name < 0 }
  /// The parent's position; -1 for the root.
  @inlinable package var parent: Int { Int(record.parent) }
  /// One past the position of the last descendant.
  @inlinable package var end: Int { Int(record.end) }
  /// The bytes of the start tag, or of the text.
  @inlinable package var opening: Range<Int> { Int(record.openingStart)..<Int(record.openingEnd) }
  /// The bytes of the end tag; empty where the element closes itself and for text.
  @inlinable package var closing: Range<Int> { Int(record.closingStart)..<Int(record.closingEnd) }
  /// The bytes of the whole node.
  @inlinable package var range: Range<Int> { Int(record.openingStart)..<Int(record.closingEnd) }
  /// The bytes between the tags.
  @inlinable package var content: Range<Int> { Int(record.openingEnd)..<Int(record.closingStart) }

  /// The decoded text; empty for elements.
  package var text: String { source.text(of: record) }

  /// The element's attributes in order.
  package var attributes: [XMLAttribute] {
    attributeRecords.map { XMLAttribute(name: source.names[Int($0.name)], value: source.value(of: $0)) }
  }

  /// True for an element of that name in WordprocessingML.
  package func isWord(_ local: String) -> Bool {
    guard !isText else { return false }
    return source.names[Int(record.name)].isWord(local)
  }

  /// True for what alternate content shows to programs that cannot show the rest of it (ISO/IEC 29500-3, 7.5).
  package var isFallback: Bool { !isText && source.names[Int(record.name)].isNamed(.compatibility, "Fallback") }

  /// The value of an attribute of a namespace; `.none` means one without a prefix.
  package func attribute(_ namespace: XMLNamespace, _ local: String) -> String? {
    attributeRecords.first { source.names[Int($0.name)].isNamed(namespace, local) }.map(source.value)
  }

  /// The value of a `w:` attribute.
  package func word(_ local: String) -> String? {
    attributeRecords.first { source.names[Int($0.name)].isWord(local) }.map(source.value)
  }

  private var attributeRecords: ArraySlice<XMLContent.Attribute> {
    guard !isText, record.attributeCount > 0 else { return [] }
    return source.attributes[Int(record.first)..<Int(record.first + record.attributeCount)]
  }
}
