import Diagnostics
import OfficeOpenXML

/// Tells where a paragraph stands in the terms of people: table, row, cell, the heading above.
struct SiteMap {
  private let tree: XMLTree
  let file: String
  private let part: String
  private let index: SiteIndex

  init(tree: XMLTree, file: String, part: String) {
    self.tree = tree
    self.file = file
    self.part = part
    index = SiteIndex(tree: tree)
  }

  /// How many bytes of a paragraph are quoted before and behind the words meant: more than is ever printed in a line.
  private static let quoted = 600

  /// The place of a stretch of a paragraph's text.
  func location(of range: Range<Int>, in paragraph: TemplateParagraph) -> DocumentLocation {
    var place = DocumentLocation(file: file, part: part)
    if let cell = tree.ancestor(of: paragraph.node, "tc"), let row = tree.ancestor(of: cell, "tr"),
      let table = tree.ancestor(of: row, "tbl")
    {
      place.table = index.ordinal(of: table)
      place.row = index.ordinal(of: row)
      place.cell = index.ordinal(of: cell)
    }
    place.paragraph = index.ordinal(of: paragraph.node)
    place.heading = index.heading(above: paragraph.node)
    let start = paragraph.characterStart(before: range.lowerBound - Self.quoted)
    let stop = paragraph.characterStart(before: min(range.upperBound + Self.quoted, paragraph.text.count))
    place.excerpt = paragraph.printed(start..<stop)
    let before = paragraph.printed(start..<range.lowerBound).count
    place.mark = before..<before + paragraph.printed(range).count
    return place
  }
}
