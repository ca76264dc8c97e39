/// Joins a guest document's lists to a host's: every instance that the guest uses becomes a new instance, so that the
/// guest's lists begin anew and never go on with the host's numbers.
///
/// Instances of one definition count together unless one says that it begins anew (ISO/IEC 29500-1, 17.9.15): those that do not
/// stay one list.
struct NumberingMerge {
  private let host: XMLTree
  private let guest: XMLTree
  /// The host's new instance for each of the guest's.
  private(set) var renamed: [String: String] = [:]
  private var abstracts: [(node: Int, id: String)] = []
  private var instances: [(id: String, abstract: String)] = []
  /// The host's new instance that counts for each of the guest's definitions.
  private var counting: [Int: String] = [:]

  init(host: XMLTree, guest: XMLTree) {
    self.host = host
    self.guest = guest
  }

  /// Makes instances for the guest's ids, which are given in the order of their use.
  mutating func require(_ ids: some Sequence<String>) {
    var nextInstance = (values(of: "num", "numId", host).max() ?? 0) + 1
    var nextAbstract = (values(of: "abstractNum", "abstractNumId", host).max() ?? -1) + 1
    for id in ids where id != "0" && renamed[id] == nil {
      guard let instance = node("num", "numId", id, guest),
        let abstractId = guest.child(of: instance, "abstractNumId").flatMap({ guest.nodes[$0].word("val") }),
        let abstract = node("abstractNum", "abstractNumId", abstractId, guest)
      else { continue }
      if let counted = counting[abstract], guest.child(of: instance, "lvlOverride") == nil {
        renamed[id] = counted
        continue
      }
      let target: String
      if let own = sameAbstract(as: abstract) {
        target = own
      } else if let known = abstracts.first(where: { $0.node == abstract }) {
        target = known.id
      } else {
        target = String(nextAbstract)
        nextAbstract += 1
        abstracts.append((abstract, target))
      }
      instances.append((String(nextInstance), target))
      renamed[id] = String(nextInstance)
      counting[abstract] = String(nextInstance)
      nextInstance += 1
    }
  }

  /// The host's numbering part with the new definitions; nil when there is nothing to add.
  func merged() -> [UInt8]? {
    guard !instances.isEmpty else { return nil }
    let prefix = host.wordPrefix ?? "w:"
    var edits = ByteEdits()
    // Definitions must stand before all instances.
    let firstInstance = host.children(of: 0).first { host.nodes[$0].isWord("num") }
    let place = firstInstance.map { host.nodes[$0].range.lowerBound } ?? host.nodes[0].closing.lowerBound
    for (abstract, id) in abstracts {
      var own = ByteEdits()
      if let range = guest.attributeRange(of: abstract, "abstractNumId") { own.replace(range, with: id) }
      edits.replace(place..<place, with: own.applied(to: guest.bytes, in: guest.nodes[abstract].range))
    }
    let lastInstance = host.children(of: 0).last { host.nodes[$0].isWord("num") }
    let end = lastInstance.map { host.nodes[$0].range.upperBound } ?? place
    for (id, abstract) in instances {
      let restarts = starts(of: id).map {
        "<\(prefix)lvlOverride \(prefix)ilvl=\"\($0.level)\"><\(prefix)startOverride \(prefix)val=\"\($0.start)\"/>"
          + "</\(prefix)lvlOverride>"
      }
      edits.insert(
        "<\(prefix)num \(prefix)numId=\"\(id)\"><\(prefix)abstractNumId \(prefix)val=\"\(abstract)\"/>"
          + restarts.joined() + "</\(prefix)num>", at: end)
    }
    return edits.applied(to: host.bytes)
  }

  /// The first number of each level that the definition behind a new instance has.
  private func starts(of instance: String) -> [(level: String, start: String)] {
    guard let old = renamed.first(where: { $0.value == instance })?.key,
      let own = node("num", "numId", old, guest),
      let id = guest.child(of: own, "abstractNumId").flatMap({ guest.nodes[$0].word("val") }),
      let abstract = node("abstractNum", "abstractNumId", id, guest)
    else { return [] }
    return guest.children(of: abstract).filter { guest.nodes[$0].isWord("lvl") }.compactMap { level in
      guest.nodes[level].word("ilvl").map {
        ($0, guest.child(of: level, "start").flatMap { guest.nodes[$0].word("val") } ?? "0")
      }
    }
  }

  private func values(of element: String, _ attribute: String, _ tree: XMLTree) -> [Int] {
    guard !tree.nodes.isEmpty else { return [] }
    return tree.children(of: 0).filter { tree.nodes[$0].isWord(element) }
      .compactMap { Int(tree.nodes[$0].word(attribute) ?? "") }
  }

  private func node(_ element: String, _ attribute: String, _ id: String, _ tree: XMLTree) -> Int? {
    guard !tree.nodes.isEmpty else { return nil }
    return tree.children(of: 0).first { tree.nodes[$0].isWord(element) && tree.nodes[$0].word(attribute) == id }
  }

  /// The host's definition that says the same as a guest's, apart from its number.
  private func sameAbstract(as abstract: Int) -> String? {
    guard !host.nodes.isEmpty else { return nil }
    let content = guest.bytes[guest.nodes[abstract].content]
    return host.children(of: 0).first {
      host.nodes[$0].isWord("abstractNum") && host.bytes[host.nodes[$0].content].elementsEqual(content)
    }.flatMap { host.nodes[$0].word("abstractNumId") }
  }
}
