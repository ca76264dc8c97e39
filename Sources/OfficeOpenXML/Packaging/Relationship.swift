/// A typed link from a part, or from the package, to a part inside or an address outside.
package struct Relationship: Sendable, Hashable {
  /// The id by which markup speaks of it, unique within its source.
  package let id: String
  /// The full address of the type.
  package let type: String
  /// The target as written.
  package let target: String
  /// True when the target lies outside the package.
  package let isExternal: Bool

  /// A link.
  package init(id: String, type: String, target: String, isExternal: Bool = false) {
    self.id = id
    self.type = type
    self.target = target
    self.isExternal = isExternal
  }

  /// The last step of the type, which transitional and strict documents share: `styles`, `header`, `image` …
  package var kind: String {
    type.lastIndex(of: "/").map { String(type[type.index(after: $0)...]) } ?? type
  }

  /// The relationships of a `.rels` part; throws `XMLFault`.
  package static func read(_ bytes: [UInt8]) throws -> [Relationship] {
    try XMLParser.tree(of: bytes).nodes.compactMap { node in
      guard node.name == XMLName(.packageRelationships, "Relationship"),
        let id = node.attribute(.none, "Id"), let type = node.attribute(.none, "Type"),
        let target = node.attribute(.none, "Target")
      else { return nil }
      return Relationship(
        id: id, type: type, target: target, isExternal: node.attribute(.none, "TargetMode") == "External")
    }
  }

  /// The `.rels` part that holds these, in this order.
  package static func xml(of relationships: [Relationship]) -> [UInt8] {
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    text += "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
    for relationship in relationships {
      text += "<Relationship Id=\"\(XMLEscape.attribute(relationship.id))\" "
      text += "Type=\"\(XMLEscape.attribute(relationship.type))\" "
      text += "Target=\"\(XMLEscape.attribute(relationship.target))\""
      text += relationship.isExternal ? " TargetMode=\"External\"/>" : "/>"
    }
    return Array((text + "</Relationships>").utf8)
  }
}
