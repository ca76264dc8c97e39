/// Joins a guest document's styles to a host's: a style of the same name is the host's, one that the host lacks is added.
struct StyleMerge {
  private let host: XMLTree
  private let guest: XMLTree
  /// The host's id for each guest id that differs.
  private(set) var renamed: [String: String] = [:]
  private var added: [Int] = []
  private let guestStyles: [String: Int]

  init(host: XMLTree, guest: XMLTree) {
    self.host = host
    self.guest = guest
    guestStyles = Self.styles(of: guest).byId
  }

  /// Makes sure that the host has a style for a guest id and what that style rests on.
  mutating func require(_ ids: some Sequence<String>) {
    let hostStyles = Self.styles(of: host)
    var wanted = Array(ids)
    var seen: Set<String> = []
    var taken = Set(hostStyles.byId.keys)
    while let id = wanted.popLast() {
      guard seen.insert(id).inserted, let style = guestStyles[id] else { continue }
      let name = Self.name(of: style, guest)
      if let own = hostStyles.byName[name] {
        if own != id { renamed[id] = own }
        continue
      }
      var free = id
      while taken.contains(free) { free += "x" }
      if free != id { renamed[id] = free }
      taken.insert(free)
      added.append(style)
      for reference in ["basedOn", "next", "link"] {
        if let other = guest.child(of: style, reference).flatMap({ guest.nodes[$0].word("val") }) {
          wanted.append(other)
        }
      }
    }
  }

  /// The numbering instances that the added styles speak of.
  var numbering: [String] {
    added.flatMap { guest.descendants(of: $0, "numId").compactMap { guest.nodes[$0].word("val") } }
  }

  /// The host's styles part with the added styles; nil when there is nothing to add.
  func merged(numbering: [String: String]) -> [UInt8]? {
    guard !added.isEmpty else { return nil }
    var edits = ByteEdits()
    for style in added.sorted() {
      var own = ByteEdits()
      if let id = guest.nodes[style].word("styleId"), let new = renamed[id],
        let range = guest.attributeRange(of: style, "styleId")
      {
        own.replace(range, with: XMLEscape.attribute(new))
      }
      for reference in ["basedOn", "next", "link"] {
        guard let node = guest.child(of: style, reference) else { continue }
        Self.rename(node, of: guest, renamed, &own)
      }
      for node in guest.descendants(of: style, "numId") { Self.rename(node, of: guest, numbering, &own) }
      edits.replace(
        host.nodes[0].closing.lowerBound..<host.nodes[0].closing.lowerBound,
        with: own.applied(to: guest.bytes, in: guest.nodes[style].range))
    }
    return edits.applied(to: host.bytes)
  }

  /// Replaces a node's `w:val` by what a table says of it.
  static func rename(_ node: Int, of tree: XMLTree, _ names: [String: String], _ edits: inout ByteEdits) {
    guard let old = tree.nodes[node].word("val"), let new = names[old], let range = tree.attributeRange(of: node, "val")
    else { return }
    edits.replace(range, with: XMLEscape.attribute(new))
  }

  private static func styles(of tree: XMLTree) -> (byId: [String: Int], byName: [String: String]) {
    var byId: [String: Int] = [:]
    var byName: [String: String] = [:]
    guard !tree.nodes.isEmpty else { return (byId, byName) }
    for style in tree.children(of: 0) where tree.nodes[style].isWord("style") {
      guard let id = tree.nodes[style].word("styleId") else { continue }
      byId[id] = byId[id] ?? style
      let name = name(of: style, tree)
      byName[name] = byName[name] ?? id
    }
    return (byId, byName)
  }

  /// The name by which Word knows a style; case does not count.
  private static func name(of style: Int, _ tree: XMLTree) -> String {
    let name = tree.child(of: style, "name").flatMap { tree.nodes[$0].word("val") } ?? ""
    return (tree.nodes[style].word("type") ?? "") + ":" + name.lowercased()
  }
}
