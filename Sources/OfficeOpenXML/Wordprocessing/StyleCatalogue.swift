/// The styles of a package, by id and by the name that Word knows them by.
package struct StyleCatalogue: Sendable {
  /// A style's place in a list.
  package struct Numbering: Sendable, Hashable {
    /// The list's instance (`w:numId`).
    package let instance: Int
    /// The level, from 0.
    package let level: Int
  }

  private struct Style {
    let kind: String
    let name: String
    let basedOn: String?
    let instance: Int?
    let level: Int?
    /// The size of its type in half points, and what a table's cells leave free at both sides, in twentieths of a point.
    let size: Int?
    let cellMargins: Int?
    let isBold: Bool?
  }

  private var defaultSize: Int?
  private var styles: [String: Style] = [:]
  private var idsByName: [String: String] = [:]
  /// The style of paragraphs that name none.
  package private(set) var defaultParagraph: String?

  /// No styles.
  package init() {}

  /// Reads a styles part.
  package init(_ tree: XMLTree) {
    guard !tree.nodes.isEmpty else { return }
    func length(_ parent: Int?, _ local: String, _ attribute: String) -> Int? {
      parent.flatMap { tree.child(of: $0, local) }.flatMap { Int(tree.nodes[$0].word(attribute) ?? "") }
    }
    let defaults = tree.child(of: 0, "docDefaults").flatMap { tree.child(of: $0, "rPrDefault") }
    defaultSize = length(defaults.flatMap { tree.child(of: $0, "rPr") }, "sz", "val")
    for node in tree.children(of: 0) where tree.nodes[node].isWord("style") {
      guard let id = tree.nodes[node].word("styleId"), styles[id] == nil else { continue }
      let kind = tree.nodes[node].word("type") ?? "paragraph"
      func value(_ parent: Int?, _ local: String) -> String? {
        parent.flatMap { tree.child(of: $0, local) }.flatMap { tree.nodes[$0].word("val") }
      }
      let numbering = tree.child(of: node, "pPr").flatMap { tree.child(of: $0, "numPr") }
      let name = value(node, "name") ?? ""
      styles[id] = Style(
        kind: kind, name: name, basedOn: value(node, "basedOn"),
        instance: value(numbering, "numId").flatMap { Int($0) },
        level: value(numbering, "ilvl").flatMap { Int($0) },
        size: length(tree.child(of: node, "rPr"), "sz", "val"),
        cellMargins: Self.cellMargins(of: node, in: tree), isBold: Self.isBold(tree.child(of: node, "rPr"), in: tree))
      let key = kind + ":" + name.lowercased()
      if idsByName[key] == nil { idsByName[key] = id }
      if kind == "paragraph", ["1", "true", "on"].contains(tree.nodes[node].word("default") ?? "") {
        defaultParagraph = id
      }
    }
  }

  /// What the cells of a table or of a table style leave free at both sides together, in twentieths of a point; nil where
  /// it does not say.
  package static func cellMargins(of node: Int, in tree: XMLTree) -> Int? {
    guard let margins = tree.child(of: node, "tblPr").flatMap({ tree.child(of: $0, "tblCellMar") }) else { return nil }
    func side(_ names: [String]) -> Int {
      names.compactMap { tree.child(of: margins, $0) }.compactMap { Int(tree.nodes[$0].word("w") ?? "") }.first ?? 0
    }
    return side(["left", "start"]) + side(["right", "end"])
  }

  /// True for properties of a run that make it bold; nil where they do not say.
  package static func isBold(_ properties: Int?, in tree: XMLTree) -> Bool? {
    properties.flatMap { tree.child(of: $0, "b") }
      .map { !["0", "false", "off"].contains(tree.nodes[$0].word("val") ?? "") }
  }

  /// True for a style whose type is bold.
  package func isBold(_ id: String?) -> Bool { inherited(id, \.isBold) ?? false }

  /// The size of type that a style brings, in half points.
  package func size(of id: String?) -> Int { inherited(id, \.size) ?? defaultSize ?? 20 }

  /// What the cells of a table style leave free at both sides, in twentieths of a point.
  package func cellMargins(of id: String?) -> Int? { inherited(id, \.cellMargins) }

  private func inherited<Value>(_ id: String?, _ value: (Style) -> Value?) -> Value? {
    var next = id
    for _ in 0..<20 {
      guard let current = next, let style = styles[current] else { return nil }
      if let found = value(style) { return found }
      next = style.basedOn
    }
    return nil
  }

  /// The first of some ids or English names that the package has as a style of a kind (`paragraph`, `character`, `table`).
  package func style(_ kind: String, among candidates: [String]) -> String? {
    for candidate in candidates {
      if let style = styles[candidate], style.kind == kind { return candidate }
      if let id = idsByName[kind + ":" + candidate.lowercased()] { return id }
    }
    return nil
  }

  /// The list that a style brings, its own or one of those that it rests on; nil without a list.
  package func numbering(of id: String?) -> Numbering? {
    var (instance, level): (Int?, Int?) = (nil, nil)
    var next = id
    // Styles rest on one another in a line; a circle would be a fault that Word also stops at.
    for _ in 0..<20 {
      guard let current = next, let style = styles[current] else { break }
      instance = instance ?? style.instance
      level = level ?? style.level
      next = style.basedOn
    }
    guard let instance, instance != 0 else { return nil }
    return Numbering(instance: instance, level: level ?? 0)
  }
}
