import OfficeOpenXML

/// Reads a document back as text: a line a paragraph, cells of a row joined by bars.
package enum WordText {
  /// The lines of the body.
  package static func lines(of bytes: [UInt8]) throws -> [String] {
    let package = try OPCPackage(bytes, file: "результат.docx")
    return try lines(of: package, part: package.mainDocument())
  }

  /// The lines of one part.
  package static func lines(of package: OPCPackage, part: PartName) throws -> [String] {
    let tree = try package.tree(of: part)
    return tree.nodes.indices.filter { isTopBlock($0, tree) }.map { index in
      tree.nodes[index].isWord("tr")
        ? tree.descendants(of: index, "tc").filter { tree.ancestor(of: $0, "tr") == index }.map { cell in
          tree.descendants(of: cell, "p").map { text(of: $0, tree) }.joined(separator: "¶")
        }.joined(separator: " | ")
        : text(of: index, tree)
    }
  }

  /// Every character of the body with its run's formatting, paragraphs separated: equal for runs split anywhere.
  package static func formattedCharacters(of bytes: [UInt8]) throws -> [String] {
    let package = try OPCPackage(bytes, file: "результат.docx")
    let tree = try package.tree(of: package.mainDocument())
    var characters: [String] = []
    for paragraph in tree.nodes.indices where tree.nodes[paragraph].isWord("p") {
      characters.append("¶")
      for run in tree.descendants(of: paragraph, "r") {
        let formatting = tree.child(of: run, "rPr").map { tree.text(of: tree.nodes[$0].range) } ?? ""
        characters += text(of: run, tree).map { "\($0)\(formatting)" }
      }
    }
    return characters
  }

  private static func isTopBlock(_ index: Int, _ tree: XMLTree) -> Bool {
    let node = tree.nodes[index]
    guard node.isWord("p") || node.isWord("tr") else { return false }
    return tree.ancestor(of: index, "tr") == nil
  }

  private static func text(of index: Int, _ tree: XMLTree) -> String {
    var text = ""
    for node in tree.nodes[index..<tree.nodes[index].end] {
      if node.isWord("br") { text += "␤" }
      if node.isWord("tab"), tree.nodes[node.parent].isWord("r") { text += "⇥" }
      if node.isText, tree.nodes[node.parent].isWord("t") { text += node.text }
    }
    return text
  }
}
