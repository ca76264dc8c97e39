/// The lists of a package: which definition each instance has, and how a new instance of it is written.
package struct NumberingCatalogue: Sendable {
  private struct Instance {
    let definition: String
    /// The first number of each level that the definition has.
    let starts: [(level: Int, start: Int)]
  }

  private var instances: [Int: Instance] = [:]
  private var source: [UInt8] = []
  private var place = 0
  private var prefix = "w:"
  /// The largest number of an instance.
  package private(set) var largestInstance = 0

  /// No lists.
  package init() {}

  /// Reads a numbering part.
  package init(_ tree: XMLTree) {
    guard !tree.nodes.isEmpty else { return }
    source = tree.bytes
    prefix = tree.prefix(of: 0)
    place = tree.nodes[0].closing.lowerBound
    var starts: [String: [(Int, Int)]] = [:]
    func number(_ node: Int, _ name: String) -> Int? { Int(tree.nodes[node].word(name) ?? "") }
    for node in tree.children(of: 0) {
      if tree.nodes[node].isWord("abstractNum"), let id = tree.nodes[node].word("abstractNumId") {
        starts[id] = tree.children(of: node).filter { tree.nodes[$0].isWord("lvl") }.compactMap { level in
          number(level, "ilvl").map { ($0, tree.child(of: level, "start").flatMap { number($0, "val") } ?? 0) }
        }
      } else if tree.nodes[node].isWord("num"), let id = number(node, "numId") {
        let definition = tree.child(of: node, "abstractNumId").flatMap { tree.nodes[$0].word("val") } ?? ""
        var own = starts[definition] ?? []
        for override in tree.children(of: node) where tree.nodes[override].isWord("lvlOverride") {
          guard let level = number(override, "ilvl"),
            let start = tree.child(of: override, "startOverride").flatMap({ number($0, "val") }),
            let index = own.firstIndex(where: { $0.0 == level })
          else { continue }
          own[index].1 = start
        }
        instances[id] = Instance(definition: definition, starts: own.map { (level: $0.0, start: $0.1) })
        largestInstance = max(largestInstance, id)
        place = tree.nodes[node].range.upperBound
      }
    }
  }

  /// True when the package has the instance.
  package func contains(_ instance: Int) -> Bool { instances[instance] != nil }

  /// A new instance of a list.
  package struct Addition: Sendable {
    let number: Int
    let instance: Int
    let start: (level: Int, number: Int)?

    /// An instance that repeats another from its first number on, or from one given for a level.
    package init(number: Int, instance: Int, start: (level: Int, number: Int)? = nil) {
      self.number = number
      self.instance = instance
      self.start = start
    }
  }

  /// The deepest level that an instance's definition has, from 0.
  package func deepestLevel(of instance: Int) -> Int { instances[instance]?.starts.map(\.level).max() ?? 0 }

  /// The part with new instances that begin anew.
  package func adding(_ added: [Addition]) -> [UInt8] {
    var markup = ""
    for addition in added {
      guard let old = instances[addition.instance] else { continue }
      markup +=
        "<\(prefix)num \(prefix)numId=\"\(addition.number)\"><\(prefix)abstractNumId \(prefix)val=\"\(old.definition)\"/>"
      for (level, first) in old.starts {
        let start = addition.start.flatMap { $0.level == level ? $0.number : nil } ?? first
        markup += "<\(prefix)lvlOverride \(prefix)ilvl=\"\(level)\"><\(prefix)startOverride \(prefix)val=\"\(start)\"/>"
        markup += "</\(prefix)lvlOverride>"
      }
      markup += "</\(prefix)num>"
    }
    return Array(source[..<place]) + Array(markup.utf8) + Array(source[place...])
  }
}
