import OfficeOpenXML

/// Reads formatting from properties of paragraphs, runs and styles, and joins it by Word's order of precedence.
struct FormattingReader {
  private var styles: [String: (formatting: ParagraphFormatting, basedOn: String?)] = [:]
  private var names: [String: String] = [:]
  private var bases: [String: ParagraphFormatting] = [:]
  private var headings: Set<String> = []
  private var defaults = ParagraphFormatting()
  private var defaultStyle: String?

  init(_ tree: XMLTree?) {
    guard let tree, !tree.nodes.isEmpty else { return }
    for node in tree.children(of: 0) {
      if tree.nodes[node].isWord("docDefaults") {
        for part in tree.children(of: node) {
          if let properties = tree.child(of: part, .pPr) { Self.read(properties, tree, into: &defaults) }
          if let properties = tree.child(of: part, .rPr) { Self.read(properties, tree, into: &defaults) }
        }
      }
      guard tree.nodes[node].isWord("style"), let id = tree.nodes[node].word("styleId"), styles[id] == nil else {
        continue
      }
      var formatting = ParagraphFormatting()
      if let properties = tree.child(of: node, .pPr) { Self.read(properties, tree, into: &formatting) }
      if let properties = tree.child(of: node, .rPr) { Self.read(properties, tree, into: &formatting) }
      styles[id] = (formatting, Self.value(node, "basedOn", tree))
      names[id] = Self.value(node, "name", tree)
      let isParagraph = (tree.nodes[node].word("type") ?? "paragraph") == "paragraph"
      if isParagraph, ["1", "true", "on"].contains(tree.nodes[node].word("default") ?? "") { defaultStyle = id }
    }
    for id in styles.keys {
      bases[id] = resolved(id)
      if Self.isHeading(name(of: id)) { headings.insert(id) }
    }
  }

  private static func isHeading(_ style: String?) -> Bool {
    // Few names begin so; the others are not worth making small.
    guard let style, let first = style.first, "HhЗз".contains(first) else { return false }
    let name = style.lowercased()
    return name.hasPrefix("heading") || name.hasPrefix("заголовок")
  }

  /// True for the style of a heading, by its name.
  func isHeading(_ style: String?) -> Bool {
    style.map { styles[$0] == nil ? Self.isHeading($0) : headings.contains($0) } ?? false
  }

  /// The name of a style as people know it.
  func name(of style: String?) -> String? { style.flatMap { names[$0] ?? $0 } }

  /// The formatting of a paragraph of a style, without its own properties.
  func base(of style: String?) -> ParagraphFormatting {
    guard let id = style ?? defaultStyle else { return defaults }
    return bases[id] ?? defaults
  }

  private func resolved(_ style: String) -> ParagraphFormatting {
    var chain: [ParagraphFormatting] = []
    var next: String? = style
    // Styles rest on one another in a line; a circle is cut.
    for _ in 0..<20 {
      guard let id = next, let found = styles[id] else { break }
      chain.append(found.formatting)
      next = found.basedOn
    }
    return chain.reversed().reduce(defaults) { $0.overridden(by: $1) }
  }

  /// Adds what a `w:pPr` or `w:rPr` says.
  static func read(_ properties: Int, _ tree: XMLTree, into formatting: inout ParagraphFormatting) {
    var next = properties + 1
    while next < tree.nodes[properties].end {
      let (child, node) = (next, tree.nodes[next])
      next = node.end
      guard node.element != .other else { continue }
      let value = node.word("val")
      switch node.element {
      case .jc: formatting.alignment = value == "start" ? "left" : value == "end" ? "right" : value
      case .ind:
        if let first = node.word("firstLine").flatMap({ Int($0) }) { formatting.firstLineIndent = first }
        if let hanging = node.word("hanging").flatMap({ Int($0) }) { formatting.firstLineIndent = -hanging }
        if let left = (node.word("left") ?? node.word("start")).flatMap({ Int($0) }) { formatting.leftIndent = left }
      case .spacing:
        if let line = node.word("line").flatMap({ Int($0) }), (node.word("lineRule") ?? "auto") == "auto" {
          formatting.lineSpacing = line
        }
      case .outlineLvl: formatting.outlineLevel = value.flatMap { Int($0) }.flatMap { $0 < 9 ? $0 : nil }
      case .pageBreakBefore: formatting.breaksPage = isOn(value)
      case .numPr:
        let level = Self.value(child, "ilvl", tree).flatMap { Int($0) }
        let instance = Self.value(child, "numId", tree).flatMap { Int($0) }
        formatting.list = (instance ?? formatting.list?.instance ?? 0, level ?? formatting.list?.level ?? 0)
      case .rFonts: formatting.typeface = node.word("ascii") ?? node.word("hAnsi") ?? formatting.typeface
      case .sz: formatting.size = value.flatMap { Int($0) } ?? formatting.size
      case .b: formatting.isBold = isOn(value)
      case .caps: formatting.isCapitals = isOn(value)
      default: break
      }
    }
  }

  private static func isOn(_ value: String?) -> Bool {
    switch value {
    case "0", "false", "off", "none": false
    default: true
    }
  }

  static func value(_ parent: Int, _ local: String, _ tree: XMLTree) -> String? {
    tree.child(of: parent, local).flatMap { tree.nodes[$0].word("val") }
  }

  static func value(_ parent: Int, _ element: WordElement, _ tree: XMLTree) -> String? {
    tree.child(of: parent, element).flatMap { tree.nodes[$0].word("val") }
  }
}
