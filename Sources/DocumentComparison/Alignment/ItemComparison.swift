/// Compares two lists of texts: which stayed, which were changed into which, which came and went.
enum ItemComparison {
  /// What a list is made of, as far as the comparison cares.
  struct Item {
    /// Items of different kinds are never changed into each other.
    let kind: Int
    /// The whole text.
    let text: String
    /// What an item is about.
    let words: [Int]
  }

  /// One line of the comparison.
  enum Change: Hashable {
    case same(Int, Int)
    case changed(Int, Int)
    case deleted(Int)
    case inserted(Int)
  }

  /// From this likeness on, of 0 to 1, an item was changed and not replaced.
  private static let leastLikeness: Float = 0.3
  /// How many looks at words a stretch may cost; where all pairs would cost more, only those about as far from the ends are
  /// looked at.
  private static let greatestCost = 60_000_000
  /// A stretch with more pairs than that is paired in order.
  private static let greatestTable = 4_000_000

  /// The changes in order; in a stretch of them, what was deleted stands before what was inserted.
  static func changes(_ old: [Item], _ new: [Item]) -> [Change] {
    var interner = Interner<String>()
    let left = old.map { interner.id(of: "\($0.kind)\u{0}\($0.text)") }
    let right = new.map { interner.id(of: "\($0.kind)\u{0}\($0.text)") }
    var changes: [Change] = []
    var (i, j) = (0, 0)
    for pair in SequenceAlignment.matches(left, right) {
      changes += gap(old, i..<pair.old, new, j..<pair.new)
      changes.append(.same(pair.old, pair.new))
      (i, j) = (pair.old + 1, pair.new + 1)
    }
    return changes + gap(old, i..<old.count, new, j..<new.count)
  }

  private static func gap(_ old: [Item], _ left: Range<Int>, _ new: [Item], _ right: Range<Int>) -> [Change] {
    var changes: [Change] = []
    var (i, j) = (left.lowerBound, right.lowerBound)
    for pair in pairs(old, left, new, right) {
      changes += (i..<pair.0).map(Change.deleted) + (j..<pair.1).map(Change.inserted)
      changes.append(.changed(pair.0, pair.1))
      (i, j) = (pair.0 + 1, pair.1 + 1)
    }
    return changes + (i..<left.upperBound).map(Change.deleted) + (j..<right.upperBound).map(Change.inserted)
  }

  /// The pairs of like items that are most alike all together, both rising.
  private static func pairs(_ old: [Item], _ left: Range<Int>, _ new: [Item], _ right: Range<Int>) -> [(Int, Int)] {
    guard !left.isEmpty, !right.isEmpty else { return [] }
    guard left.count * right.count <= greatestTable else {
      return zip(left, right).filter { likeness(old[$0], new[$1]) >= leastLikeness }.map { ($0, $1) }
    }
    let words = old[left].reduce(0) { $0 + $1.words.count } + new[right].reduce(0) { $0 + $1.words.count }
    let perPair = max(1, 2 * words / (left.count + right.count))
    let reach = max(8, greatestCost / perPair / left.count / 2)
    let width = right.count + 1
    var best = [Float](repeating: 0, count: (left.count + 1) * width)
    for i in (0..<left.count).reversed() {
      let middle = i * right.count / left.count
      for j in (0..<right.count).reversed() {
        let apart = max(best[(i + 1) * width + j], best[i * width + j + 1])
        let like = abs(j - middle) <= reach ? likeness(old[left.lowerBound + i], new[right.lowerBound + j]) : 0
        best[i * width + j] = max(apart, like >= leastLikeness ? like + best[(i + 1) * width + j + 1] : 0)
      }
    }
    var found: [(Int, Int)] = []
    var (i, j) = (0, 0)
    while i < left.count, j < right.count {
      let here = best[i * width + j]
      if here == best[(i + 1) * width + j] {
        i += 1
      } else if here == best[i * width + j + 1] {
        j += 1
      } else {
        found.append((left.lowerBound + i, right.lowerBound + j))
        (i, j) = (i + 1, j + 1)
      }
    }
    return found
  }

  /// How many of the words two items share, 0 to 1.
  private static func likeness(_ left: Item, _ right: Item) -> Float {
    guard left.kind == right.kind, !left.words.isEmpty, !right.words.isEmpty else { return 0 }
    var (i, j, shared) = (0, 0, 0)
    while i < left.words.count, j < right.words.count {
      if left.words[i] == right.words[j] {
        shared += 1
        (i, j) = (i + 1, j + 1)
      } else if left.words[i] < right.words[j] {
        i += 1
      } else {
        j += 1
      }
    }
    return 2 * Float(shared) / Float(left.words.count + right.words.count)
  }
}
