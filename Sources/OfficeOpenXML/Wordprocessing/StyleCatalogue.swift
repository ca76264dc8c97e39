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
  }

  private var styles: [String: Style] = [:]
  private var idsByName: [String: String] = [:]
  /// The style of paragraphs that name none.
  package private(set) var defaultParagraph: String?

  /// No styles.
  package init() {}

  /// Reads a styles part.
  package init(_ tree: XMLTree) {
    guard !tree.nodes.isEmpty else { return }
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
        level: value(numbering, "ilvl").flatMap { Int($0) })
      let key = kind + ":" + name.lowercased()
      if idsByName[key] == nil { idsByName[key] = id }
      if kind == "paragraph", ["1", "true", "on"].contains(tree.nodes[node].word("default") ?? "") {
        defaultParagraph = id
      }
    }
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
