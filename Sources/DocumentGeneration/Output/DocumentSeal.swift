import OfficeOpenXML

/// Our own mark in a document: a checksum over its parts, kept in its properties, that tells later whether anybody has
/// changed it. It guards against overwriting a clerk's edits, not against forgery.
package enum DocumentSeal {
  private static let part = PartName("/docProps/custom.xml")
  private static let property = "prikaz"
  private static let relationshipType =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties"
  private static let contentType = "application/vnd.openxmlformats-officedocument.custom-properties+xml"

  /// The package with the seal; throws `DiagnosedFailure` when a part cannot be read.
  static func sealed(_ package: OPCPackage) throws -> OPCPackage {
    var sealed = package
    let links = try package.relationships(of: nil)
    if !links.contains(where: { $0.type == relationshipType }) {
      var id = "rIdSeal"
      while links.contains(where: { $0.id == id }) { id += "x" }
      let link = Relationship(id: id, type: relationshipType, target: part.entryName)
      sealed.set(Relationship.xml(of: links + [link]), of: PartName("/_rels/.rels"))
    }
    let sum = checksum(of: sealed)
    let xml =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
      + "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties\" "
      + "xmlns:vt=\"http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes\">"
      + "<property fmtid=\"{D5CDD505-2E9C-101B-9397-08002B2CF9AE}\" pid=\"2\" name=\"\(property)\">"
      + "<vt:lpwstr>\(sum)</vt:lpwstr></property></Properties>"
    sealed.set(Array(xml.utf8), of: part, contentType: contentType)
    return sealed
  }

  /// True when the document bears our seal and nobody has changed a part since.
  package static func isUntouched(_ package: OPCPackage) -> Bool {
    guard package.contains(part), let tree = try? package.tree(of: part),
      let node = tree.nodes.indices.first(where: {
        tree.nodes[$0].name?.local == "property" && tree.nodes[$0].attribute(.none, "name") == property
      })
    else { return false }
    return checksum(of: package) == tree.textContent(of: node)
  }

  /// The checksum over names and contents of all parts but the seal's own.
  private static func checksum(of package: OPCPackage) -> String {
    var lines = ""
    for name in package.partNames.sorted(by: { $0.description < $1.description }) where name != part {
      guard let print = package.fingerprint(of: name) else { continue }
      lines += "\(name) \(print.size) \(String(print.checksum, radix: 16))\n"
    }
    return "\(lines.utf8.count)-" + String(Deflate.checksum(Array(lines.utf8)), radix: 16)
  }
}
