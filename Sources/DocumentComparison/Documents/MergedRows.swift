/// Rows that cells merged downwards hold together: a row that continues a cell must stand below the row which began it, in
/// the document with its marks as well as in both texts.
struct MergedRows {
  private let old: ComparedTable
  private let new: ComparedTable

  /// The rows of two tables.
  init(_ old: ComparedTable, _ new: ComparedTable) {
    self.old = old
    self.new = new
  }

  /// The rows of the new table that have a counterpart of another shape and hang together with rows that come or go: they
  /// too are deleted and inserted as wholes.
  func parted(_ changes: [ItemComparison.Change]) -> Set<Int> {
    let (oldBlocks, newBlocks) = (Self.blocks(of: old), Self.blocks(of: new))
    var pairs: [(old: Int, new: Int)] = []
    var brokenOld: Set<Int> = []
    var brokenNew: Set<Int> = []
    for change in changes {
      switch change {
      case .deleted(let i): brokenOld.insert(oldBlocks[i])
      case .inserted(let j): brokenNew.insert(newBlocks[j])
      case .same(let i, let j), .changed(let i, let j):
        guard old.rows[i].cells.map(\.shape) != new.rows[j].cells.map(\.shape) else { continue }
        pairs.append((i, j))
        if case .changed = change {
          brokenOld.insert(oldBlocks[i])
          brokenNew.insert(newBlocks[j])
        }
      }
    }
    var parted: Set<Int> = []
    var isGrowing = true
    while isGrowing {
      let next = pairs.filter { pair in
        !parted.contains(pair.new)
          && (brokenOld.contains(oldBlocks[pair.old]) || brokenNew.contains(newBlocks[pair.new]))
      }
      for pair in next {
        parted.insert(pair.new)
        brokenOld.insert(oldBlocks[pair.old])
        brokenNew.insert(newBlocks[pair.new])
      }
      isGrowing = !next.isEmpty
    }
    return parted
  }

  /// For each row the number of the block of rows that merged cells make of it and its neighbours.
  private static func blocks(of table: ComparedTable) -> [Int] {
    var block = -1
    return table.rows.map { row in
      if !row.continuesCells { block += 1 }
      return block
    }
  }

  /// Neighbouring deletions first and then the insertions, so that neither stand between rows which belong together.
  static func together(_ changes: [ContainerDifference.RowChange]) -> [ContainerDifference.RowChange] {
    var sorted: [ContainerDifference.RowChange] = []
    var insertions: [ContainerDifference.RowChange] = []
    for change in changes {
      switch change {
      case .inserted: insertions.append(change)
      case .deleted: sorted.append(change)
      case .same, .changed:
        sorted += insertions + [change]
        insertions = []
      }
    }
    return sorted + insertions
  }
}
