import OfficeOpenXML

/// Our own mark in a document: a checksum over its parts, kept in its properties, that tells later whether anybody has
/// changed it. It guards against overwriting a clerk's edits, not against forgery.
package enum DocumentSeal {
  private static let property = "prikaz"
  private static let relationshipType =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties"
  private static let contentType = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
  private static let address = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
  private static let valueTypes = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"

  /// The finished package: our properties in place of the template author's, and the seal, beside whatever custom
  /// properties the template has; throws `DiagnosedFailure` when a part cannot be read.
  ///
  /// The seal names the kind, so that the document can be made again. It never names the set: a folder's path is nobody
  /// else's business, and would make the same data give other bytes elsewhere.
  static func sealed(_ package: OPCPackage, title: String? = nil, kind: String? = nil) throws -> OPCPackage {
    var sealed = package
    try DocumentProperties.complete(&sealed, title: title)
    let part = try part(of: sealed) ?? makePart(in: &sealed)
    let (rest, tree) = try unsealed(part, of: sealed)
    sealed.set(rest, of: part)
    let sum = try checksum(of: part, rest, in: sealed) { sealed.fingerprint(of: $0) } + (kind.map { " " + $0 } ?? "")
    // Numbers below 2 are the format's own.
    let largest = tree.nodes.compactMap { Int($0.attribute(.none, "pid") ?? "") }.max() ?? 1
    let node =
      "<property xmlns=\"\(address)\" fmtid=\"{D5CDD505-2E9C-101B-9397-08002B2CF9AE}\" pid=\"\(max(1, largest) + 1)\" "
      + "name=\"\(property)\"><vt:lpwstr xmlns:vt=\"\(valueTypes)\">\(sum)</vt:lpwstr></property>"
    let root = try sealed.tree(of: part)
    var edits = ByteEdits()
    edits.insert(node, at: root.nodes[0].closing.lowerBound)
    sealed.set(edits.applied(to: root.bytes), of: part)
    return sealed
  }

  /// True when the document bears our seal and nobody has changed a part since.
  package static func isUntouched(_ package: OPCPackage) -> Bool {
    guard let part = try? part(of: package), let tree = try? package.tree(of: part), let node = seal(in: tree),
      let rest = try? unsealed(part, of: package).rest
    else { return false }
    // What is said of a file's bytes is held against the bytes themselves.
    let sum = try? checksum(of: part, rest, in: package) { name in
      let bytes = try package.bytes(of: name)
      return (bytes.count, Deflate.checksum(bytes))
    }
    return sum == words(of: node, in: tree).first
  }

  /// The ASCII name of the kind that the seal gives; nil for a document that is none of ours, or of no kind.
  package static func kind(of package: OPCPackage) -> String? {
    guard let part = try? part(of: package), let tree = try? package.tree(of: part), let node = seal(in: tree) else {
      return nil
    }
    let words = words(of: node, in: tree)
    return words.count == 2 ? words[1] : nil
  }

  /// The checksum, and the kind behind it.
  private static func words(of node: Int, in tree: XMLTree) -> [String] {
    tree.textContent(of: node).split(whereSeparator: \.isWhitespace).map(String.init)
  }

  /// The part of custom properties, by whatever name; nil when the document has none.
  private static func part(of package: OPCPackage) throws -> PartName? {
    for kind in ["custom-properties", "customProperties"] {
      if let part = try package.target(of: nil, kind: kind), package.contains(part),
        try package.tree(of: part).nodes.first?.name?.local == "Properties"
      {
        return part
      }
    }
    return nil
  }

  private static func makePart(in package: inout OPCPackage) throws -> PartName {
    let part = PartName("/docProps/custom.xml")
    var links = try package.relationships(of: nil).filter {
      !["custom-properties", "customProperties"].contains($0.kind)
    }
    var id = "rIdSeal"
    while links.contains(where: { $0.id == id }) { id += "x" }
    links.append(Relationship(id: id, type: relationshipType, target: part.entryName))
    package.set(Relationship.xml(of: links), of: PartName("/_rels/.rels"))
    let xml =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Properties xmlns=\"\(address)\"></Properties>"
    package.set(Array(xml.utf8), of: part, contentType: contentType)
    return part
  }

  private static func seal(in tree: XMLTree) -> Int? {
    tree.nodes.indices.first {
      tree.nodes[$0].name?.local == "property" && tree.nodes[$0].attribute(.none, "name") == property
    }
  }

  /// The part without a seal, its root open for one.
  private static func unsealed(_ part: PartName, of package: OPCPackage) throws -> (rest: [UInt8], tree: XMLTree) {
    let tree = try package.tree(of: part)
    var edits = ByteEdits()
    if let seal = seal(in: tree) { edits.remove(tree.nodes[seal].range) }
    let root = tree.nodes[0]
    if root.closing.isEmpty {
      edits.replace(
        root.opening.upperBound - 2..<root.opening.upperBound, with: "></\(tree.prefix(of: 0))Properties>")
    }
    return (edits.applied(to: tree.bytes), tree)
  }

  /// The checksum over names and contents of all parts, the seal itself left out.
  private static func checksum(
    of part: PartName, _ rest: [UInt8], in package: OPCPackage,
    fingerprint: (PartName) throws -> (size: Int, checksum: UInt32)?
  ) throws -> String {
    var lines = ""
    for name in package.partNames.sorted(by: { $0.description < $1.description }) {
      let own = name == part ? (rest.count, Deflate.checksum(rest)) : try fingerprint(name)
      guard let own else { continue }
      lines += "\(name) \(own.0) \(String(own.1, radix: 16))\n"
    }
    return "\(lines.utf8.count)-" + String(Deflate.checksum(Array(lines.utf8)), radix: 16)
  }
}
