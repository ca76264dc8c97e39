import OfficeOpenXML

/// The properties of documents (`docProps/core.xml`, `app.xml`): whoever made or last saved the template is nobody's
/// business, so what it says there goes, and what we say instead is the same for equal data.
///
/// Custom properties are a template's own and stay.
enum DocumentProperties {
  private static let coreType = "application/vnd.openxmlformats-package.core-properties+xml"
  private static let coreRelationship =
    "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
  private static let coreAddress = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
  private static let elements = "http://purl.org/dc/elements/1.1/"
  private static let author = "prikaz"

  /// Takes the properties away that a template's author and Word have left, but for those with tags, which the data
  /// fill, and the language; throws `DiagnosedFailure` where a part is damaged.
  static func clear(_ package: inout OPCPackage) throws {
    for (kind, kept) in [("core-properties", "language"), ("extended-properties", "")] {
      guard let part = try package.target(of: nil, kind: kind), package.contains(part) else { continue }
      let tree = try package.tree(of: part)
      guard !tree.nodes.isEmpty else { continue }
      var edits = ByteEdits()
      for node in tree.children(of: 0) where !tree.nodes[node].isText {
        let isKept = tree.nodes[node].name?.local == kept || tree.textContent(of: node).contains("{{")
        if !isKept { edits.remove(tree.nodes[node].range) }
      }
      if !edits.isEmpty { package.set(edits.applied(to: tree.bytes), of: part) }
    }
  }

  /// Puts our author, and a title where the template gives none, into a finished document; throws `DiagnosedFailure`.
  static func complete(_ package: inout OPCPackage, title: String?) throws {
    guard let part = try package.target(of: nil, kind: "core-properties"), package.contains(part) else {
      return try add(to: &package, title: title)
    }
    let tree = try package.tree(of: part)
    guard let root = tree.nodes.first else { return }
    let names = Set(tree.children(of: 0).compactMap { tree.nodes[$0].name?.local })
    let markup = properties(title: names.contains("title") ? nil : title, hasAuthor: !names.contains("creator"))
    guard !markup.isEmpty else { return }
    var edits = ByteEdits()
    if root.closing.isEmpty {
      let prefix = tree.prefix(of: 0)
      edits.replace(root.opening.upperBound - 2..<root.opening.upperBound, with: ">\(markup)</\(prefix)coreProperties>")
    } else {
      edits.insert(markup, at: root.closing.lowerBound)
    }
    package.set(edits.applied(to: tree.bytes), of: part)
  }

  private static func properties(title: String?, hasAuthor: Bool) -> String {
    func element(_ name: String, _ text: String) -> String {
      "<dc:\(name) xmlns:dc=\"\(elements)\">\(XMLEscape.text(text))</dc:\(name)>"
    }
    return (title.map { element("title", $0) } ?? "") + (hasAuthor ? element("creator", author) : "")
  }

  private static func add(to package: inout OPCPackage, title: String?) throws {
    let part = PartName("/docProps/core.xml")
    let xml =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
      + "<cp:coreProperties xmlns:cp=\"\(coreAddress)\">\(properties(title: title, hasAuthor: true))</cp:coreProperties>"
    package.set(Array(xml.utf8), of: part, contentType: coreType)
    var links = try package.relationships(of: nil)
    var id = "rIdCore"
    while links.contains(where: { $0.id == id }) { id += "x" }
    links.append(Relationship(id: id, type: coreRelationship, target: part.entryName))
    package.set(Relationship.xml(of: links), of: PartName("/_rels/.rels"))
  }
}
