import Diagnostics
import OfficeOpenXML

/// Tells where a paragraph stands in the terms of people: table, row, cell, the heading above.
struct SiteMap {
  private let tree: XMLTree
  let file: String
  private let part: String

  init(tree: XMLTree, file: String, part: String) {
    self.tree = tree
    self.file = file
    self.part = part
  }

  /// The place of a stretch of a paragraph's text.
  func location(of range: Range<Int>, in paragraph: TemplateParagraph) -> DocumentLocation {
    var place = DocumentLocation(file: file, part: part)
    if let cell = tree.ancestor(of: paragraph.node, "tc"), let row = tree.ancestor(of: cell, "tr"),
      let table = tree.ancestor(of: row, "tbl")
    {
      place.table = tree.nodes[..<table].filter { $0.isWord("tbl") }.count + 1
      place.row = ordinal(of: row, "tr", in: table)
      place.cell = ordinal(of: cell, "tc", in: row)
      place.paragraph = ordinal(of: paragraph.node, "p", in: cell)
    } else {
      let parent = tree.nodes[paragraph.node].parent
      place.paragraph = ordinal(of: paragraph.node, "p", in: parent)
    }
    place.heading = heading(above: paragraph.node)
    place.excerpt = paragraph.printed(0..<paragraph.text.count)
    let start = paragraph.printed(0..<range.lowerBound).count
    place.mark = start..<start + paragraph.printed(range).count
    return place
  }

  private func ordinal(of node: Int, _ local: String, in parent: Int) -> Int {
    (parent + 1..<node).filter { tree.nodes[$0].isWord(local) && tree.nodes[$0].parent == parent }.count + 1
  }

  /// The text of the nearest heading paragraph before a node.
  private func heading(above node: Int) -> String? {
    var index = node - 1
    while index > 0 {
      defer { index -= 1 }
      guard tree.nodes[index].isWord("p"), isHeading(index) else { continue }
      let text = tree.textContent(of: index)
      if !text.isEmpty, text.count < 200 { return text }
    }
    return nil
  }

  private func isHeading(_ paragraph: Int) -> Bool {
    guard let properties = tree.child(of: paragraph, "pPr") else { return false }
    if tree.child(of: properties, "outlineLvl") != nil { return true }
    let style = tree.child(of: properties, "pStyle").flatMap { tree.nodes[$0].word("val") } ?? ""
    return style.lowercased().hasPrefix("heading") || style.lowercased().hasPrefix("заголовок")
  }
}
