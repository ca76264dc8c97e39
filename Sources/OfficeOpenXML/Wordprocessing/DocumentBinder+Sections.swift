/// Headers and footers between bound documents.
extension DocumentBinder {
  /// Gives the guest's first section an empty header or footer of each kind that the host has and the guest has not:
  /// without one Word goes on with the host's, and an order's code would stand on its annex.
  mutating func endHostHeaders(_ guest: XMLTree, _ edits: inout ByteEdits) throws {
    let hostMain = try package.mainDocument()
    let host = try package.tree(of: hostMain)
    guard let section = guest.nodes.indices.first(where: { guest.nodes[$0].isWord("sectPr") }),
      !guest.nodes[section].closing.isEmpty
    else { return }
    let own = Self.references(in: guest, of: [section])
    let sections = host.nodes.indices.filter { host.nodes[$0].isWord("sectPr") }
    var missing: [Reference] = []
    for reference in Self.references(in: host, of: sections)
    where !own.contains(reference) && !missing.contains(reference) {
      missing.append(reference)
    }
    let prefix = guest.prefix(of: section)
    for reference in missing {
      let id = try emptyPart(of: reference, for: hostMain)
      let address = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
      edits.insert(
        "<\(prefix)\(reference.element) xmlns:r=\"\(address)\" \(prefix)type=\"\(reference.type)\" r:id=\"\(id)\"/>",
        at: guest.nodes[section].content.lowerBound)
    }
  }

  /// A kind of header or footer: `headerReference` or `footerReference`, and on which pages.
  private struct Reference: Equatable {
    let element: String
    let type: String
  }

  private static func references(in tree: XMLTree, of sections: [Int]) -> [Reference] {
    sections.flatMap { tree.children(of: $0) }.compactMap { node in
      guard let name = tree.nodes[node].name, name.namespace == .word,
        ["headerReference", "footerReference"].contains(name.local)
      else { return nil }
      return Reference(element: name.local, type: tree.nodes[node].word("type") ?? "default")
    }
  }

  /// The id of the main part's link to a header or footer with an empty paragraph.
  private mutating func emptyPart(of reference: Reference, for main: PartName) throws -> String {
    let kind = reference.element == "headerReference" ? "header" : "footer"
    let root = kind == "header" ? "hdr" : "ftr"
    let name = package.freeName(folder: main.folder, stem: kind, fileExtension: "xml")
    let markup =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:\(root) "
      + "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:p/></w:\(root)>"
    package.set(
      Array(markup.utf8), of: name,
      contentType: "application/vnd.openxmlformats-officedocument.wordprocessingml.\(kind)+xml")
    var links = try package.relationships(of: main)
    var number = links.count + 1
    while links.contains(where: { $0.id == "rId\(number)" }) { number += 1 }
    links.append(
      Relationship(
        id: "rId\(number)", type: "http://schemas.openxmlformats.org/officeDocument/2006/relationships/\(kind)",
        target: main.target(for: name)))
    package.setRelationships(links, of: main)
    return "rId\(number)"
  }
}
