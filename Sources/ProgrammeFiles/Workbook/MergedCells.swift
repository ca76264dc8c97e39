import OfficeOpenXML

/// The merged blocks of a sheet: one value that stands for several cells.
struct MergedCells {
  private let blocks: [CellRange]
  private var values: [Int: SpreadsheetCell] = [:]

  init(_ blocks: [CellRange]) { self.blocks = blocks }

  /// The block that a cell lies in; nil for a cell of its own.
  func block(_ row: Int, _ column: Int) -> CellRange? {
    blocks.first {
      (($0.first.row)...($0.last.row)).contains(row) && ($0.first.column...$0.last.column).contains(column)
    }
  }

  /// The block that a cell continues from above; nil when none does.
  func above(_ row: Int, _ column: Int) -> CellRange? {
    block(row, column).flatMap { $0.first.row < row ? $0 : nil }
  }

  /// The last row that merged headings reach down to; nil when none is merged.
  func lastRow(ofHeader row: Int) -> Int? {
    blocks.filter { $0.first.row <= row && $0.last.row >= row && $0.first.row != $0.last.row }.map(\.last.row).max()
  }

  /// Remembers the values of blocks that begin in a row.
  mutating func note(_ row: SheetRow) {
    guard !blocks.isEmpty else { return }
    for (index, block) in blocks.enumerated() where block.first.row == row.index && block.last.row > row.index {
      values[index] = row.cell(block.first.column)
    }
  }

  /// The cells that a row has from blocks which began above it.
  func inherited(_ row: SheetRow) -> [SpreadsheetCell] {
    guard !blocks.isEmpty else { return [] }
    return blocks.indices.compactMap { index in
      let block = blocks[index]
      guard block.first.row < row.index, block.last.row >= row.index, let value = values[index],
        row.cell(value.column) == nil
      else { return nil }
      return value
    }
  }
}
