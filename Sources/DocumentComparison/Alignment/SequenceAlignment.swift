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
  fileprivate struct Box {
    let old: Range<Int>
    let new: Range<Int>

    init(old: Range<Int>, new: Range<Int>) {
      self.old = old
      self.new = new
    }
  }
}

/// Looks for the middle of a shortest way from one sequence to the other, from both ends at once.
private struct MiddleSearch {
  let effort: Int
  private var forward: [Int]
  private var backward: [Int]

  init(effort: Int) {
    self.effort = effort
    forward = Array(repeating: -1, count: 2 * effort + 3)
    backward = forward
  }

  /// The run of equal items in the middle, perhaps an empty one; nil when the effort does not reach it.
  mutating func middle(of box: SequenceAlignment.Box, _ old: [Int], _ new: [Int]) -> SequenceAlignment.Box? {
    let (n, m) = (box.old.count, box.new.count)
    let (a, b) = (box.old.lowerBound, box.new.lowerBound)
    let delta = n - m
    let limit = min(effort, (n + m + 1) / 2)
    let zero = effort + 1
    for index in zero - limit - 1...zero + limit + 1 {
      forward[index] = -1
      backward[index] = -1
    }
    for d in 0...limit {
      for k in stride(from: -d, through: d, by: 2) {
        let start = d == 0 ? 0 : Self.step(forward, zero + k, k: k, n: n, m: m)
        guard start >= 0 else { continue }
        var x = start
        while x < n, x - k < m, old[a + x] == new[b + x - k] { x += 1 }
        forward[zero + k] = x
        let other = delta - k
        if delta % 2 != 0, abs(other) <= d - 1, backward[zero + other] >= 0, x + backward[zero + other] >= n {
          return SequenceAlignment.Box(old: a + start..<a + x, new: b + start - k..<b + x - k)
        }
      }
      for k in stride(from: -d, through: d, by: 2) {
        let start = d == 0 ? 0 : Self.step(backward, zero + k, k: k, n: n, m: m)
        guard start >= 0 else { continue }
        var x = start
        while x < n, x - k < m, old[a + n - 1 - x] == new[b + m - 1 - (x - k)] { x += 1 }
        backward[zero + k] = x
        let other = delta - k
        if delta % 2 == 0, abs(other) <= d, forward[zero + other] >= 0, x + forward[zero + other] >= n {
          return SequenceAlignment.Box(
            old: a + n - x..<a + n - start, new: b + m - (x - k)..<b + m - (start - k))
        }
      }
    }
    return nil
  }

  /// The farthest point on a diagonal with one more difference; -1 when none lies inside.
  private static func step(_ reached: [Int], _ index: Int, k: Int, n: Int, m: Int) -> Int {
    let down = reached[index + 1]
    let right = reached[index - 1]
    let below = down >= 0 && down - k <= m ? down : -1
    let beside = right >= 0 && right + 1 <= n ? right + 1 : -1
    return max(below, beside)
  }
}

extension Range<Int> {
  fileprivate func dropFirst(_ count: Int) -> Range<Int> { lowerBound + count..<upperBound }
  fileprivate func dropLast(_ count: Int) -> Range<Int> { lowerBound..<upperBound - count }
}
