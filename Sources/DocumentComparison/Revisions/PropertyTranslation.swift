import OfficeOpenXML

/// Writes the formatting of one document's paragraphs, runs and tables as that of another: styles by their names, lists
/// only where the other document has them, and nothing of other namespaces.
struct PropertyTranslation {
  private let tree: XMLTree
  private let prefix: String
  private let styles: [String: String]
  private let lists: Set<String>

  /// From the new package's flow into the old package's; `prefix` is the old part's own.
  init(of tree: XMLTree, prefix: String, old: OPCPackage, new: OPCPackage) throws {
    self.tree = tree
    self.prefix = prefix
    let (before, after) = try (Self.styles(of: old), Self.styles(of: new))
    let ids = Dictionary(before.map { ($0.kind + ":" + $0.name, $0.id) }, uniquingKeysWith: { first, _ in first })
    styles = Dictionary(
      after.compactMap { style in ids[style.kind + ":" + style.name].map { (style.id, $0) } },
      uniquingKeysWith: { first, _ in first })
    let main = try old.mainDocument()
    if let part = try old.target(of: main, kind: "numbering"), old.contains(part) {
      lists = Set(try old.tree(of: part).nodes.filter { $0.isWord("num") }.compactMap { $0.word("numId") })
    } else {
      lists = []
    }
  }

  private static func styles(of package: OPCPackage) throws -> [(kind: String, name: String, id: String)] {
    guard let part = try package.target(of: package.mainDocument(), kind: "styles"), package.contains(part) else {
      return []
    }
    let tree = try package.tree(of: part)
    return tree.nodes.indices.filter { tree.nodes[$0].isWord("style") }.compactMap { index in
      guard let id = tree.nodes[index].word("styleId"), let name = tree.child(of: index, "name") else { return nil }
      return (tree.nodes[index].word("type") ?? "paragraph", (tree.nodes[name].word("val") ?? "").lowercased(), id)
    }
  }

  /// The children of a properties element, those of some names left out.
  func children(of properties: Int?, without left: Set<String> = []) -> String {
    guard let properties else { return "" }
    return tree.children(of: properties).filter { !left.contains(tree.nodes[$0].name?.local ?? "") }.map(markup)
      .joined()
  }

  /// An element of the new flow as markup of the old one.
  func markup(_ node: Int) -> String {
    let element = tree.nodes[node]
    guard let name = element.name, name.namespace == .word, !Self.never.contains(name.local),
      !name.local.hasSuffix("PrChange")
    else { return "" }
    var attributes = ""
    for attribute in element.attributes where attribute.name.namespace == .word {
      var value = attribute.value
      if attribute.name.local == "val", ["pStyle", "rStyle", "tblStyle"].contains(name.local) {
        guard let own = styles[value] else { return "" }
        value = own
      }
      attributes += " \(prefix)\(attribute.name.local)=\"\(XMLEscape.attribute(value))\""
    }
    if name.local == "numPr" {
      let id = tree.child(of: node, "numId").flatMap { tree.nodes[$0].word("val") }
      guard let id, id == "0" || lists.contains(id) else { return "" }
    }
    let inner = tree.children(of: node).map(markup).joined()
    return inner.isEmpty
      ? "<\(prefix)\(name.local)\(attributes)/>"
      : "<\(prefix)\(name.local)\(attributes)>\(inner)</\(prefix)\(name.local)>"
  }

  /// Sections, and marks of changes that are no formatting.
  private static let never: Set<String> = [
    "sectPr", "ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel", "cellMerge",
  ]
}
