/// Carries a guest root's namespace declarations over to a host's root, so that moved markup stays bound.
enum NamespaceMerge {
  /// Adds what the host's root lacks; false when both bind one prefix to different namespaces.
  static func merge(guest: XMLTree, into host: XMLTree, edits: inout ByteEdits) -> Bool {
    let own = declarations(of: host)
    var added = ""
    for (name, address) in declarations(of: guest) {
      if let existing = own.first(where: { $0.name == name }) {
        if existing.address != address { return false }
      } else {
        added += " \(name)=\"\(address)\""
      }
    }
    added += ignorable(guest: guest, host: host, edits: &edits)
    if !added.isEmpty {
      let tag = host.nodes[0].opening
      edits.insert(added, at: tag.upperBound - 1)
    }
    return true
  }

  private static func declarations(of tree: XMLTree) -> [(name: String, address: String)] {
    tree.writtenAttributes(of: 0).compactMap { attribute in
      let name = tree.text(of: attribute.name)
      return name == "xmlns" || name.hasPrefix("xmlns:") ? (name, tree.text(of: attribute.value)) : nil
    }
  }

  /// Joins the lists of prefixes that a reader may ignore; returns the attribute when the host has none.
  private static func ignorable(guest: XMLTree, host: XMLTree, edits: inout ByteEdits) -> String {
    guard let wanted = guest.nodes[0].attribute(.compatibility, "Ignorable") else { return "" }
    guard let own = host.nodes[0].attribute(.compatibility, "Ignorable"),
      let range = host.attributeRange(of: 0, "Ignorable")
    else { return " mc:Ignorable=\"\(XMLEscape.attribute(wanted))\"" }
    var prefixes = own.split(separator: " ")
    for prefix in wanted.split(separator: " ") where !prefixes.contains(prefix) { prefixes.append(prefix) }
    edits.replace(range, with: prefixes.joined(separator: " "))
    return ""
  }
}
