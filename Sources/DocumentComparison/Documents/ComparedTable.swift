import OfficeOpenXML

/// A table with its rows and cells.
struct ComparedTable: Sendable {
  /// A row.
  struct Row: Sendable {
    let node: Int
    let cells: [Cell]

    /// True when one of its cells goes on a cell of the row above.
    var continuesCells: Bool { cells.contains { $0.shape.hasSuffix("/continue") } }

    /// The text of all cells.
    var text: String { cells.map(\.text).joined(separator: "\u{1F}") }
  }

  /// A cell with what stands in it.
  struct Cell: Sendable {
    let node: Int
    let blocks: [StoryBlock]
    /// How many columns it spans, and whether it goes on a cell above: rows of other shapes are not compared cell by cell.
    let shape: String

    /// The text of all blocks.
    var text: String { blocks.map(\.text).joined(separator: "\n") }
  }

  /// The table's element.
  let node: Int
  let rows: [Row]
  /// How many columns the grid has.
  let columnCount: Int

  /// The text of all rows.
  var text: String { rows.map(\.text).joined(separator: "\u{1E}") }

  init(_ node: Int, in tree: XMLTree) {
    self.node = node
    columnCount =
      tree.child(of: node, "tblGrid").map { tree.children(of: $0).count { tree.nodes[$0].isWord("gridCol") } } ?? 0
    rows = StoryBlock.elements("tr", below: node, in: tree).map { row in
      Row(
        node: row,
        cells: StoryBlock.elements("tc", below: row, in: tree).map { cell in
          let properties = tree.child(of: cell, "tcPr")
          func value(_ local: String) -> String {
            properties.flatMap { tree.child(of: $0, local) }.map { tree.nodes[$0].word("val") ?? "continue" } ?? ""
          }
          return Cell(
            node: cell, blocks: StoryBlock.blocks(of: cell, in: tree), shape: value("gridSpan") + "/" + value("vMerge"))
        })
    }
  }
}
