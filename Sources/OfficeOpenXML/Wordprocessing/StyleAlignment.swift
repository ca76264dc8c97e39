/// Gives a guest's styles the ids that the host has for styles of the same names, in every part that speaks of them.
///
/// Word and LibreOffice number ids anew when they save a document: «Номер страницы» may be `PageNumber` in one template
/// and `Style13` in another. Headers and lists name styles too, and are carried over as they are.
enum StyleAlignment {
  /// The guest with ids that mean in the host what they mean in the guest.
  static func aligned(_ guest: OPCPackage, to host: OPCPackage) throws -> OPCPackage {
    guard let hostStyles = try styles(of: host), let guestStyles = try styles(of: guest) else { return guest }
    let names = renames(guestStyles, hostStyles)
    guard !names.isEmpty else { return guest }
    var aligned = guest
    let main = try guest.mainDocument()
    var parts = [main]
    for link in try guest.relationships(of: main)
    where !link.isExternal && ["header", "footer", "numbering", "styles", "footnotes", "endnotes"].contains(link.kind) {
      if let part = main.resolving(link.target), guest.contains(part) { parts.append(part) }
    }
    for part in parts {
      let tree = try guest.tree(of: part)
      var edits = ByteEdits()
      for index in tree.nodes.indices { rename(index, of: tree, names, &edits) }
      if !edits.isEmpty { aligned.set(edits.applied(to: tree.bytes), of: part) }
    }
    return aligned
  }

  private struct Style {
    let id: String
    /// Kind and name, by which Word knows a style; case does not count.
    let name: String
  }

  private static func styles(of package: OPCPackage) throws -> [Style]? {
    guard let part = try package.target(of: package.mainDocument(), kind: "styles"), package.contains(part) else {
      return nil
    }
    let tree = try package.tree(of: part)
    guard !tree.nodes.isEmpty else { return nil }
    return tree.children(of: 0).filter { tree.nodes[$0].isWord("style") }.compactMap { style in
      guard let id = tree.nodes[style].word("styleId") else { return nil }
      let name = tree.child(of: style, "name").flatMap { tree.nodes[$0].word("val") } ?? ""
      return Style(id: id, name: (tree.nodes[style].word("type") ?? "") + ":" + name.lowercased())
    }
  }

  /// The new id of every guest style that needs one: the host's for its name, or a free one where the host uses the
  /// guest's id for another style.
  private static func renames(_ guest: [Style], _ host: [Style]) -> [String: String] {
    let hostIds = Dictionary(host.map { ($0.name, $0.id) }, uniquingKeysWith: { first, _ in first })
    var taken = Set(host.map(\.id))
    var names: [String: String] = [:]
    for style in guest where hostIds[style.name] == nil {
      var free = style.id
      while taken.contains(free) { free += "x" }
      taken.insert(free)
      if free != style.id { names[style.id] = free }
    }
    for style in guest {
      if let own = hostIds[style.name], own != style.id { names[style.id] = own }
    }
    return names
  }

  private static let references: Set<String> = ["pStyle", "rStyle", "tblStyle", "basedOn", "next", "link"]

  private static func rename(_ index: Int, of tree: XMLTree, _ names: [String: String], _ edits: inout ByteEdits) {
    let node = tree.nodes[index]
    guard let name = node.name, name.namespace == .word else { return }
    if references.contains(name.local) {
      StyleMerge.rename(index, of: tree, names, &edits)
    } else if name.local == "style", let id = node.word("styleId"), let new = names[id],
      let range = tree.attributeRange(of: index, "styleId")
    {
      edits.replace(range, with: XMLEscape.attribute(new))
    }
  }
}
