/// Stretches of bytes that mostly lie in one another, so that those around a place are found without looking at all.
struct RangeIndex {
  private struct Entry {
    let range: Range<Int>
    /// The stretch's position in the list that the index was made of.
    let position: Int
    /// The nearest earlier entry that reaches over this one's beginning; -1 when there is none.
    var outer = -1
  }

  private var entries: [Entry] = []

  init(_ ranges: some Sequence<Range<Int>>) {
    entries = ranges.enumerated().map { Entry(range: $1, position: $0) }.sorted {
      ($0.range.lowerBound, -$0.range.upperBound, $0.position) < (
        $1.range.lowerBound, -$1.range.upperBound, $1.position
      )
    }
    for index in entries.indices.dropFirst() {
      var outer = index - 1
      while outer >= 0, entries[outer].range.upperBound <= entries[index].range.lowerBound {
        outer = entries[outer].outer
      }
      entries[index].outer = outer
    }
  }

  /// The positions of the stretches that hold all of a range, the narrowest first; of two alike the later.
  func holding(_ range: Range<Int>) -> [Int] {
    var found: [Int] = []
    var index = lastBeginning(upTo: range.lowerBound)
    while index >= 0 {
      let entry = entries[index]
      if entry.range.upperBound >= range.upperBound, entry.range.upperBound > range.lowerBound {
        found.append(entry.position)
      }
      index = entry.outer
    }
    return found
  }

  /// True when a stretch holds the byte.
  func holds(_ byte: Int) -> Bool {
    var index = lastBeginning(upTo: byte)
    while index >= 0 {
      if entries[index].range.contains(byte) { return true }
      index = entries[index].outer
    }
    return false
  }

  /// The last entry that begins at a byte or before it; -1 when there is none.
  private func lastBeginning(upTo byte: Int) -> Int {
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].range.lowerBound <= byte { low = middle + 1 } else { high = middle }
    }
    return low - 1
  }
}
