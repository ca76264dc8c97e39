/// The custom properties of a document («Файл — Свойства — Прочие»), which survive other programs and formats.
package enum CustomProperties {
  private static let relationshipType =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties"
  private static let contentType = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
  private static let address = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
  private static let valueTypes = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
  private static let kinds = ["custom-properties", "customProperties"]

  /// The part that holds them, by whatever name; nil when the document has none. Throws `DiagnosedFailure`.
  package static func part(of package: OPCPackage) throws -> PartName? {
    for kind in kinds {
      if let part = try package.target(of: nil, kind: kind), package.contains(part),
        try package.tree(of: part).nodes.first?.name?.local == "Properties"
      {
        return part
      }
    }
    return nil
  }

  /// Puts an empty part into a package that has none; throws `DiagnosedFailure`.
  package static func makePart(in package: inout OPCPackage) throws -> PartName {
    let part = PartName("/docProps/custom.xml")
    var links = try package.relationships(of: nil).filter { !kinds.contains($0.kind) }
    var id = "rIdSeal"
    while links.contains(where: { $0.id == id }) { id += "x" }
    links.append(Relationship(id: id, type: relationshipType, target: part.entryName))
    package.set(Relationship.xml(of: links), of: PartName("/_rels/.rels"))
    let xml =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Properties xmlns=\"\(address)\"></Properties>"
    package.set(Array(xml.utf8), of: part, contentType: contentType)
    return part
  }

  /// The node of a property; nil when there is none of that name.
  package static func node(_ name: String, in tree: XMLTree) -> Int? {
    tree.nodes.indices.first {
      tree.nodes[$0].name?.local == "property" && tree.nodes[$0].attribute(.none, "name") == name
    }
  }

  /// The part with a property of text added; its root must not be an empty element. `known` numbers the properties.
  package static func adding(_ name: String, _ text: String, to part: XMLTree, besides known: XMLTree) -> [UInt8] {
    // Numbers below 2 are the format's own.
    let largest = known.nodes.compactMap { Int($0.attribute(.none, "pid") ?? "") }.max() ?? 1
    let node =
      "<property xmlns=\"\(address)\" fmtid=\"{D5CDD505-2E9C-101B-9397-08002B2CF9AE}\" pid=\"\(max(1, largest) + 1)\" "
      + "name=\"\(name)\"><vt:lpwstr xmlns:vt=\"\(valueTypes)\">\(XMLEscape.text(text))</vt:lpwstr></property>"
    var edits = ByteEdits()
    edits.insert(node, at: part.nodes[0].closing.lowerBound)
    return edits.applied(to: part.bytes)
  }

  /// A part without a property, its root open for another.
  package static func removing(_ name: String, from tree: XMLTree) -> [UInt8] {
    var edits = ByteEdits()
    if let node = node(name, in: tree) { edits.remove(tree.nodes[node].range) }
    let root = tree.nodes[0]
    if root.closing.isEmpty {
      edits.replace(
        root.opening.upperBound - 2..<root.opening.upperBound, with: "></\(tree.prefix(of: 0))Properties>")
    }
    return edits.applied(to: tree.bytes)
  }
}
