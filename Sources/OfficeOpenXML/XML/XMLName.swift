/// The namespaces that the product has something to do with.
package enum XMLNamespace: Hashable, Sendable {
  /// WordprocessingML, transitional or strict: `w`.
  case word
  /// Relationship references inside parts: `r`.
  case officeRelationships
  /// `[Content_Types].xml`.
  case contentTypes
  /// `.rels` parts.
  case packageRelationships
  /// Markup compatibility: `mc`.
  case compatibility
  /// DrawingML anchored in a text: `wp`.
  case wordDrawing
  /// `xml:` attributes.
  case xml
  /// No namespace.
  case none
  /// Any other, kept as its address.
  case other(String)

  /// The address of transitional WordprocessingML.
  package static let wordAddress = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

  private static let known: [String: XMLNamespace] = [
    wordAddress: .word,
    "http://purl.oclc.org/ooxml/wordprocessingml/main": .word,
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships": .officeRelationships,
    "http://purl.oclc.org/ooxml/officeDocument/relationships": .officeRelationships,
    "http://schemas.openxmlformats.org/package/2006/content-types": .contentTypes,
    "http://schemas.openxmlformats.org/package/2006/relationships": .packageRelationships,
    "http://schemas.openxmlformats.org/markup-compatibility/2006": .compatibility,
    "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing": .wordDrawing,
    "http://www.w3.org/XML/1998/namespace": .xml,
  ]

  /// The namespace of an address; an empty address is none.
  package init(_ address: String) {
    self = address.isEmpty ? .none : Self.known[address] ?? .other(address)
  }
}

/// A name with its namespace.
package struct XMLName: Hashable, Sendable {
  /// Where the name belongs.
  package let namespace: XMLNamespace
  /// The name without its prefix.
  package let local: String

  /// A name in a namespace.
  package init(_ namespace: XMLNamespace, _ local: String) {
    self.namespace = namespace
    self.local = local
  }

  /// True for that name in that namespace.
  func isNamed(_ namespace: XMLNamespace, _ local: String) -> Bool {
    self.local == local && self.namespace == namespace
  }

  /// True for that name in WordprocessingML.
  func isWord(_ local: String) -> Bool {
    if case .word = namespace { self.local == local } else { false }
  }
}

/// An attribute of an element, its value decoded.
package struct XMLAttribute: Hashable, Sendable {
  /// The attribute's name; without a prefix it has no namespace.
  package let name: XMLName
  /// The value as a reader of XML sees it.
  package let value: String
}
