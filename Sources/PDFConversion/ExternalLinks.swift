import OfficeOpenXML

/// The links by which a document would have a program fetch something.
enum ExternalLinks {
  /// The document without them: only hyperlinks to pages and mail addresses may lead out. Throws when it is no document.
  static func removed(from bytes: [UInt8], named name: String) throws -> [UInt8] {
    var package = try OPCPackage(bytes, file: name)
    var isChanged = false
    for source in [nil] + package.partNames.map(Optional.some) where source?.isRelationshipsPart != true {
      let links = try package.relationships(of: source)
      let harmless = links.filter(isHarmless)
      guard harmless.count < links.count else { continue }
      let part = source?.relationshipsPart ?? PartName("/_rels/.rels")
      package.set(Relationship.xml(of: harmless), of: part)
      isChanged = true
    }
    return isChanged ? try package.archive() : bytes
  }

  private static func isHarmless(_ link: Relationship) -> Bool {
    guard link.isExternal else { return true }
    let address = link.target.lowercased()
    return link.kind == "hyperlink" && ["http://", "https://", "mailto:"].contains { address.hasPrefix($0) }
  }
}
