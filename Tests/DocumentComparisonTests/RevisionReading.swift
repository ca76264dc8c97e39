import OfficeOpenXML

/// Reads a document as it would be with all tracked changes accepted, or all rejected: code of its own, apart from the writer.
enum RevisionReading {
  enum Decision {
    case accepted
    case rejected

    /// The change whose content goes.
    var goes: String { self == .accepted ? "del" : "ins" }
    /// The change whose content stays.
    var stays: String { self == .accepted ? "ins" : "del" }
  }

  /// The paragraphs of the body in order, cells after one another, each table and row marked; a paragraph whose end goes is
  /// one with the next.
  static func lines(of package: OPCPackage, _ decision: Decision) throws -> [String] {
    let tree = try package.tree(of: package.mainDocument())
    return tree.child(of: 0, "body").map { lines(of: $0, tree, decision) } ?? []
  }

  private static func lines(of container: Int, _ tree: XMLTree, _ decision: Decision) -> [String] {
    var lines: [String] = []
    var carried = ""
    var isCarried = false
    for child in flattened(container, tree) {
      if tree.nodes[child].isWord("tbl") {
        if isCarried, !carried.isEmpty { lines.append(carried) }
        (carried, isCarried) = ("", false)
        let rows = tree.children(of: child).filter { tree.nodes[$0].isWord("tr") }
          .filter { row in tree.child(of: row, "trPr").flatMap { tree.child(of: $0, decision.goes) } == nil }
        guard !rows.isEmpty else { continue }
        lines.append("<таблица>")
        for row in rows {
          lines.append("<строка>")
          for cell in tree.children(of: row) where tree.nodes[cell].isWord("tc") {
            lines.append("<ячейка>")
            lines += self.lines(of: cell, tree, decision)
          }
        }
        lines.append("</таблица>")
        continue
      }
      let text = carried + text(of: child, tree, decision)
      let ending = tree.child(of: child, "pPr").flatMap { tree.child(of: $0, "rPr") }
      if ending.flatMap({ tree.child(of: $0, decision.goes) }) != nil {
        (carried, isCarried) = (text, true)
      } else {
        lines.append(text)
        (carried, isCarried) = ("", false)
      }
    }
    if isCarried, !carried.isEmpty { lines.append(carried) }
    return lines
  }

  private static func flattened(_ container: Int, _ tree: XMLTree) -> [Int] {
    tree.children(of: container).flatMap { child -> [Int] in
      if tree.nodes[child].isWord("p") || tree.nodes[child].isWord("tbl") { return [child] }
      return tree.nodes[child].isWord("sdt") || tree.nodes[child].isWord("sdtContent") ? flattened(child, tree) : []
    }
  }

  /// The paragraphs whose end stays although changes of one kind touch it from both sides: LibreOffice takes those for one
  /// change and joins the paragraphs.
  static func tornEnds(of package: OPCPackage) throws -> [String] {
    let tree = try package.tree(of: package.mainDocument())
    let paragraphs = tree.child(of: 0, "body").map { tree.children(of: $0) } ?? []
    return zip(paragraphs, paragraphs.dropFirst()).compactMap { left, right in
      guard tree.nodes[left].isWord("p"), tree.nodes[right].isWord("p"), endMark(of: left, tree) == nil,
        let last = kinds(of: left, tree).last ?? nil,
        let first = kinds(of: right, tree).first ?? endMark(of: right, tree), last == first
      else { return nil }
      return text(of: left, tree, .accepted)
    }
  }

  /// What becomes of each run of a paragraph: `ins`, `del`, or nil where it stays.
  private static func kinds(of paragraph: Int, _ tree: XMLTree) -> [String?] {
    tree.descendants(of: paragraph, "r").filter { run in
      tree.textContent(of: run) != "" || tree.child(of: run, "tab") != nil || tree.child(of: run, "br") != nil
    }.map { run in ["ins", "del"].first { tree.ancestor(of: run, $0) != nil } }
  }

  private static func endMark(of paragraph: Int, _ tree: XMLTree) -> String? {
    let ending = tree.child(of: paragraph, "pPr").flatMap { tree.child(of: $0, "rPr") }
    return ["ins", "del"].first { kind in ending.flatMap { tree.child(of: $0, kind) } != nil }
  }

  private static func text(of paragraph: Int, _ tree: XMLTree, _ decision: Decision) -> String {
    var text = ""
    var next = paragraph + 1
    while next < tree.nodes[paragraph].end {
      let node = tree.nodes[next]
      if node.isWord(decision.goes) || node.isWord("pPr") || node.isWord("rPr") || node.isWord("drawing") {
        next = node.end
        continue
      }
      if node.isWord("t") || node.isWord("delText") { text += tree.textContent(of: next) }
      if node.isWord("tab") { text += "\t" }
      if node.isWord("br"), node.word("type") == nil { text += "\n" }
      next += 1
    }
    return text
  }
}
