import OfficeOpenXML

/// A paragraph or a table of a text flow; what stands around several of them is passed through.
indirect enum StoryBlock: Sendable {
  case paragraph(ComparedParagraph)
  case table(ComparedTable)

  /// The element.
  var node: Int {
    switch self {
    case .paragraph(let paragraph): paragraph.node
    case .table(let table): table.node
    }
  }

  /// The visible text.
  var text: String {
    switch self {
    case .paragraph(let paragraph): paragraph.text
    case .table(let table): table.text
    }
  }

  /// The paragraph, when it is one.
  var paragraph: ComparedParagraph? {
    if case .paragraph(let paragraph) = self { paragraph } else { nil }
  }

  /// The blocks of a body, a cell, a header.
  static func blocks(of container: Int, in tree: XMLTree) -> [StoryBlock] {
    elements("p", "tbl", below: container, in: tree).map {
      tree.nodes[$0].isWord("p") ? .paragraph(ComparedParagraph($0, in: tree)) : .table(ComparedTable($0, in: tree))
    }
  }

  /// The nearest elements of some names below a node; content controls and the like are passed through.
  static func elements(_ names: String..., below container: Int, in tree: XMLTree) -> [Int] {
    var found: [Int] = []
    var next = container + 1
    while next < tree.nodes[container].end {
      let element = tree.nodes[next]
      if names.contains(where: element.isWord) {
        found.append(next)
        next = element.end
      } else if ["sdt", "sdtContent", "customXml", "ins", "moveTo"].contains(where: element.isWord) {
        next += 1
      } else {
        next = element.end
      }
    }
    return found
  }
}
