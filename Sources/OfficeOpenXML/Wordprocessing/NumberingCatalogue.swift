/// The lists of a package: which definition each instance has, and how a new instance of it is written.
package struct NumberingCatalogue: Sendable {
  private struct Instance: Sendable {
    let definition: String
    /// The first number of each level that the definition has.
    let starts: [(level: Int, start: Int)]
  }

  /// A definition's markup, cut where a copy has its own number.
  private struct Definition {
    let before: [UInt8]
    let after: [UInt8]
  }

  private var instances: [Int: Instance] = [:]
  private var definitions: [String: Definition] = [:]
  /// How far the text of each level of a definition stands to the right, and its number to the left of it.
  private var indentations: [String: [Int: (left: Int, hanging: Int)]] = [:]
  private var largestDefinition = 0
  private var definitionPlace = 0
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
    prefix = tree.wordPrefix ?? "w:"
    place = tree.nodes[0].closing.lowerBound
    definitionPlace = place
    var starts: [String: [(Int, Int)]] = [:]
    func number(_ node: Int, _ name: String) -> Int? { Int(tree.nodes[node].word(name) ?? "") }
    for node in tree.children(of: 0) {
      if tree.nodes[node].isWord("abstractNum"), let id = tree.nodes[node].word("abstractNumId") {
        definitions[id] = Self.definition(node, tree)
        largestDefinition = max(largestDefinition, Int(id) ?? 0)
        definitionPlace = tree.nodes[node].range.upperBound
        starts[id] = tree.children(of: node).filter { tree.nodes[$0].isWord("lvl") }.compactMap { level in
          number(level, "ilvl").map { ($0, tree.child(of: level, "start").flatMap { number($0, "val") } ?? 0) }
        }
        indentations[id] = Self.indentations(of: node, tree)
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

  private static func indentations(of definition: Int, _ tree: XMLTree) -> [Int: (left: Int, hanging: Int)] {
    var found: [Int: (left: Int, hanging: Int)] = [:]
    for node in tree.children(of: definition) where tree.nodes[node].isWord("lvl") {
      guard let level = Int(tree.nodes[node].word("ilvl") ?? ""),
        let own = tree.child(of: node, "pPr").flatMap({ tree.child(of: $0, "ind") })
      else { continue }
      func number(_ names: String...) -> Int? {
        names.compactMap { tree.nodes[own].word($0) }.first.flatMap { Int($0) }
      }
      guard let left = number("left", "start") else { continue }
      found[level] = (left, number("hanging") ?? -(number("firstLine") ?? 0))
    }
    return found
  }

  /// How far an instance's text stands to the right on a level, and its number to the left of it, in twentieths of a
  /// point; less than 0 where the first line stands to the right. Nil where the list does not say.
  package func indentation(of instance: Int, level: Int) -> (left: Int, hanging: Int)? {
    indentations[instances[instance]?.definition ?? ""]?[level]
  }

  /// True when the package has the instance.
  package func contains(_ instance: Int) -> Bool { instances[instance] != nil }

  /// A definition without what ties it to styles or to its own copies; nil for one that says nothing itself.
  private static func definition(_ node: Int, _ tree: XMLTree) -> Definition? {
    guard let id = tree.attributeRange(of: node, "abstractNumId"), tree.child(of: node, "numStyleLink") == nil else {
      return nil
    }
    var edits = ByteEdits()
    for index in node..<tree.nodes[node].end
    where ["nsid", "tmpl", "styleLink", "pStyle"].contains(where: tree.nodes[index].isWord) {
      edits.remove(tree.nodes[index].range)
    }
    let range = tree.nodes[node].range
    return Definition(
      before: Array(tree.bytes[range.lowerBound..<id.lowerBound]),
      after: edits.applied(to: tree.bytes, in: id.upperBound..<range.upperBound))
  }

  /// A new instance of a list.
  package struct Addition: Sendable {
    /// The new instance's number, and that of the instance that it repeats.
    package let number: Int
    package let instance: Int
    let start: (level: Int, number: Int)?
    /// True when its paragraphs stand among those of other new instances: only a definition of its own keeps its count.
    package var isApart = false

    /// An instance that repeats another from its first number on, or from one given for a level.
    package init(number: Int, instance: Int, start: (level: Int, number: Int)? = nil) {
      self.number = number
      self.instance = instance
      self.start = start
    }
  }

  /// The definition behind an instance.
  package func definition(of instance: Int) -> String { instances[instance]?.definition ?? "" }

  /// The deepest level that an instance's definition has, from 0.
  package func deepestLevel(of instance: Int) -> Int { instances[instance]?.starts.map(\.level).max() ?? 0 }

  /// The part with new instances that begin anew.
  ///
  /// Word counts by definition and not by instance: a new instance of the same definition would disturb the count of
  /// the lists around it. So new instances rest on a copy of the definition, shared as long as they follow one another.
  package func adding(_ added: [Addition]) -> [UInt8] {
    var copies: [UInt8] = []
    var shared: [String: Int] = [:]
    var nextDefinition = largestDefinition + 1
    var markup = ""
    for addition in added {
      guard let old = instances[addition.instance] else { continue }
      var definition = old.definition
      if !addition.isApart, let known = shared[old.definition] {
        definition = String(known)
      } else if let copy = definitions[old.definition] {
        copies += copy.before + Array(String(nextDefinition).utf8) + copy.after
        definition = String(nextDefinition)
        if !addition.isApart { shared[old.definition] = nextDefinition }
        nextDefinition += 1
      }
      markup +=
        "<\(prefix)num \(prefix)numId=\"\(addition.number)\"><\(prefix)abstractNumId \(prefix)val=\"\(definition)\"/>"
      for (level, first) in old.starts {
        let start = addition.start.flatMap { $0.level == level ? $0.number : nil } ?? first
        markup += "<\(prefix)lvlOverride \(prefix)ilvl=\"\(level)\"><\(prefix)startOverride \(prefix)val=\"\(start)\"/>"
        markup += "</\(prefix)lvlOverride>"
      }
      markup += "</\(prefix)num>"
    }
    return Array(source[..<definitionPlace]) + copies + source[definitionPlace..<place] + Array(markup.utf8)
      + source[place...]
  }
}
