/// How a table's width is shared among its columns.
enum ColumnWidths {
  /// The widths so that each column has what it needs, with the same sum; nil when each has it already.
  ///
  /// What some columns lack is taken from what the others can spare, in proportion. Where there is not enough for all, the
  /// modest ones get theirs and the greediest share the rest evenly: words are then broken in these alone.
  static func fitted(_ widths: [Int], to needs: [Int]) -> [Int]? {
    guard zip(widths, needs).contains(where: { $0 < $1 }) else { return nil }
    let total = widths.reduce(0, +)
    var fitted: [Int]
    if needs.reduce(0, +) <= total {
      let lack = zip(widths, needs).reduce(0) { $0 + max(0, $1.1 - $1.0) }
      let spare = zip(widths, needs).reduce(0) { $0 + max(0, $1.0 - $1.1) }
      fitted = zip(widths, needs).map { width, need in
        width < need ? need : width - (width - need) * lack / max(1, spare)
      }
    } else {
      var rest = total
      var limit = 0
      for (index, need) in needs.sorted().enumerated() {
        limit = rest / (needs.count - index)
        if need > limit { break }
        rest -= need
      }
      fitted = needs.map { min($0, limit) }
    }
    if let widest = fitted.indices.max(by: { fitted[$0] < fitted[$1] }) {
      fitted[widest] += total - fitted.reduce(0, +)
    }
    return fitted
  }
}
