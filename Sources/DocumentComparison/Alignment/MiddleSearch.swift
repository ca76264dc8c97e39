/// Looks for the middle of a shortest way from one sequence to the other, from both ends at once.
struct MiddleSearch {
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
