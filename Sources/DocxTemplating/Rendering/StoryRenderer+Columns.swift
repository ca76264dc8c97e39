/// A width that was written: of a grid column, or of a cell over some columns.
struct ColumnMark {
  /// Its figures in the output.
  let range: Range<Int>
  let columns: Range<Int>
}

/// Columns that are there or not, and how wide they are.
extension StoryRenderer {
  mutating func decideColumns(_ plan: Int) {
    state.columnMarks[plan].removeAll(keepingCapacity: true)
    state.keptColumns[plan] = story.plans[plan].conditions.map { condition in
      guard let condition else { return true }
      let slot = story.slots[condition]
      return (resolved(slot, isSection: true)?.isPresent ?? false) != (slot.kind == .invertedStart)
    }
  }

  /// The template's width of the columns, stretched so that the kept ones fill the whole table.
  func width(_ plan: Int, _ columns: Range<Int>) -> Int {
    let widths = story.plans[plan].widths
    let kept = state.keptColumns[plan]
    let total = widths.reduce(0, +)
    let keptTotal = widths.indices.reduce(0) { $0 + (kept[$1] ? widths[$1] : 0) }
    let own = columns.reduce(0) { $0 + (kept[$1] ? widths[$1] : 0) }
    return keptTotal == 0 ? own : own * total / keptTotal
  }

  mutating func appendWidth(_ plan: Int, _ columns: Range<Int>) {
    let start = output.count
    append(number: width(plan, columns))
    guard story.plans[plan].fit != nil else { return }
    state.columnMarks[plan].append(ColumnMark(range: start..<output.count, columns: columns))
  }

  /// Widens the columns whose longest word would be broken, at the cost of the others.
  mutating func fitColumns(_ plan: Int) {
    guard let fit = story.plans[plan].fit else { return }
    let kept = story.plans[plan].widths.indices.filter { state.keptColumns[plan][$0] }
    let widths = kept.map { width(plan, $0..<$0 + 1) }
    let total = widths.reduce(0, +)
    guard total > 0, kept.count > 1 else { return }
    let words = longestWords(plan, fit)
    let needs = kept.map { column in
      // Beside the word the cell's margins and its lines. What is measured on the page becomes a share of the grid's width.
      let need = words[column] * fit.size / 100 + fit.margins + 15
      return (need * total + fit.room - 1) / fit.room
    }
    guard let fitted = ColumnWidths.fitted(widths, to: needs) else { return }
    rewriteWidths(plan) { columns in zip(kept, fitted).reduce(0) { $0 + (columns.contains($1.0) ? $1.1 : 0) } }
  }

  /// Writes the widths of a table anew, in one pass, and moves what was noted of the places behind them.
  private mutating func rewriteWidths(_ plan: Int, _ width: (Range<Int>) -> Int) {
    let marks = state.columnMarks[plan]
    guard let first = marks.first else { return }
    var rest: [UInt8] = []
    rest.reserveCapacity(output.count - first.range.lowerBound)
    var position = first.range.lowerBound
    var moves: [(behind: Int, by: Int)] = []
    for mark in marks {
      rest += output[position..<mark.range.lowerBound]
      let figures = String(width(mark.columns)).utf8
      rest += figures
      position = mark.range.upperBound
      moves.append((position, (moves.last?.by ?? 0) + figures.count - mark.range.count))
    }
    rest += output[position...]
    output.replaceSubrange(first.range.lowerBound..., with: rest)
    state.columnMarks[plan] = []
    guard traces else { return }
    var next = 0
    for index in traceMarks.indices where traceMarks[index].range.lowerBound >= first.range.lowerBound {
      let range = traceMarks[index].range
      while next + 1 < moves.count, moves[next + 1].behind <= range.lowerBound { next += 1 }
      let by = moves[next].by
      traceMarks[index].range = range.lowerBound + by..<range.upperBound + by
    }
  }

  /// For each column the longest word in a cell of its own, in thousandths of the size.
  private func longestWords(_ plan: Int, _ fit: ColumnFit) -> [Int] {
    var longest = Array(repeating: 0, count: story.plans[plan].widths.count)
    let marks = state.columnMarks[plan]
    for (index, mark) in marks.enumerated() {
      let own = mark.columns.filter { state.keptColumns[plan][$0] }
      guard own.count == 1, let column = own.first else { continue }
      let end = index + 1 < marks.count ? marks[index + 1].range.lowerBound : output.count
      longest[column] = max(
        longest[column], LongestWord.length(in: output[mark.range.upperBound..<end], boldStyles: fit.boldStyles))
    }
    return longest
  }
}
