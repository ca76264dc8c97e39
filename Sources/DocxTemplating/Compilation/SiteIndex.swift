import OfficeOpenXML

/// The ordinals of tables, rows, cells and paragraphs and the heading above each: all counted in one walk, and only when
/// the first place is asked for.
final class SiteIndex {
  private let tree: XMLTree
  private lazy var counted = count()

  init(tree: XMLTree) {
    self.tree = tree
  }

  private struct Counted {
    /// For each element that is counted, its ordinal in what holds it.
    var ordinals: [Int: Int] = [:]
    /// The headings in document order.
    var headings: [(node: Int, text: String)] = []
  }

  /// What paragraphs are counted in.
  private static let containers: Set<String> = [
    "body", "tc", "hdr", "ftr", "txbxContent", "footnote", "endnote", "comment",
  ]

  /// The ordinal of a table in its part, a row in its table, a cell in its row, a paragraph in its cell or text; from 1.
  func ordinal(of node: Int) -> Int? { counted.ordinals[node] }

  /// The text of the nearest heading before a node.
  func heading(above node: Int) -> String? {
    let headings = counted.headings
    var (low, high) = (0, headings.count)
    while low < high {
      let middle = (low + high) / 2
      if headings[middle].node < node { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? headings[low - 1].text : nil
  }

  private func count() -> Counted {
    var counted = Counted()
    var tables = 0
    // How many rows, cells or paragraphs each element around them has had so far.
    var counts: [Int: Int] = [:]
    func next(in holder: Int?) -> Int? {
      guard let holder else { return nil }
      counts[holder, default: 0] += 1
      return counts[holder]
    }
    for (index, node) in tree.nodes.enumerated() {
      guard let name = node.name, name.namespace == .word else { continue }
      switch name.local {
      case "tbl":
        tables += 1
        counted.ordinals[index] = tables
      case "tr": counted.ordinals[index] = next(in: tree.ancestor(of: index, "tbl"))
      case "tc": counted.ordinals[index] = next(in: tree.ancestor(of: index, "tr"))
      case "p":
        counted.ordinals[index] = next(in: container(of: index))
        if let text = headingText(index) { counted.headings.append((index, text)) }
      default: break
      }
    }
    return counted
  }

  private func container(of paragraph: Int) -> Int? {
    var next = tree.nodes[paragraph].parent
    while next >= 0 {
      if let name = tree.nodes[next].name, name.namespace == .word, Self.containers.contains(name.local) { return next }
      next = tree.nodes[next].parent
    }
    return nil
  }

  private func headingText(_ paragraph: Int) -> String? {
    guard let properties = tree.child(of: paragraph, "pPr") else { return nil }
    let style = tree.child(of: properties, "pStyle").flatMap { tree.nodes[$0].word("val") }?.lowercased() ?? ""
    guard
      tree.child(of: properties, "outlineLvl") != nil || style.hasPrefix("heading") || style.hasPrefix("заголовок")
    else { return nil }
    let text = tree.textContent(of: paragraph)
    return !text.isEmpty && text.utf8.count < 1_000 && text.count < 200 ? text : nil
  }
}
