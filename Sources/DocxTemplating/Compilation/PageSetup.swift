import OfficeOpenXML

/// The properties of a section (`w:sectPr`): how its pages lie.
struct PageSetup {
  /// The whole element.
  let markup: [UInt8]
  /// The page's width and height as written; nil where Word's own size stands.
  let size: [String?]

  /// The set-up that a tree's node holds.
  init(_ tree: XMLTree, _ section: Int) {
    markup = Array(tree.bytes[tree.nodes[section].range])
    let page = tree.child(of: section, "pgSz")
    size = ["w", "h"].map { name in page.flatMap { tree.nodes[$0].word(name) } }
  }
}
