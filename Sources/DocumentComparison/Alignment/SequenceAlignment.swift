/// Finds which items of two sequences are the same, by Myers' divide and conquer: memory grows with the length, time with
/// the length times the number of differences.
enum SequenceAlignment {
  /// Beyond so many differences on each side of a middle a stretch counts as replaced: two texts with nothing in common
  /// must not cost the square of their lengths.
  static let greatestEffort = 1_500

  /// The pairs of positions that hold equal items, both rising.
  static func matches(_ old: [Int], _ new: [Int], effort: Int = greatestEffort) -> [(old: Int, new: Int)] {
    var pairs: [(old: Int, new: Int)] = []
    var search = MiddleSearch(effort: effort)
    var waiting = [Step.compare(Box(old: 0..<old.count, new: 0..<new.count))]
    while let step = waiting.popLast() {
      switch step {
      case .equal(let i, let j, let count): for offset in 0..<count { pairs.append((i + offset, j + offset)) }
      case .compare(var box):
        var front = 0
        while front < box.old.count, front < box.new.count,
          old[box.old.lowerBound + front] == new[box.new.lowerBound + front]
        { front += 1 }
        for offset in 0..<front { pairs.append((box.old.lowerBound + offset, box.new.lowerBound + offset)) }
        box = Box(old: box.old.dropFirst(front), new: box.new.dropFirst(front))
        var back = 0
        while back < box.old.count, back < box.new.count,
          old[box.old.upperBound - 1 - back] == new[box.new.upperBound - 1 - back]
        { back += 1 }
        if back > 0 { waiting.append(.equal(box.old.upperBound - back, box.new.upperBound - back, back)) }
        box = Box(old: box.old.dropLast(back), new: box.new.dropLast(back))
        guard !box.old.isEmpty, !box.new.isEmpty, let snake = search.middle(of: box, old, new) else { continue }
        // The last pushed is done first, so the pairs come out rising.
        waiting.append(
          .compare(
            Box(old: snake.old.upperBound..<box.old.upperBound, new: snake.new.upperBound..<box.new.upperBound)))
        if !snake.old.isEmpty {
          waiting.append(.equal(snake.old.lowerBound, snake.new.lowerBound, snake.old.count))
        }
        waiting.append(
          .compare(
            Box(old: box.old.lowerBound..<snake.old.lowerBound, new: box.new.lowerBound..<snake.new.lowerBound)))
      }
    }
    return pairs
  }

  private enum Step {
    case compare(Box)
    case equal(Int, Int, Int)
  }

  /// A stretch of both sequences.
  struct Box {
    let old: Range<Int>
    let new: Range<Int>

    init(old: Range<Int>, new: Range<Int>) {
      self.old = old
      self.new = new
    }
  }
}

extension Range<Int> {
  fileprivate func dropFirst(_ count: Int) -> Range<Int> { lowerBound + count..<upperBound }
  fileprivate func dropLast(_ count: Int) -> Range<Int> { lowerBound..<upperBound - count }
}
