/// Compares two texts word by word.
package enum WordComparison {
  /// A stretch of the comparison.
  package enum Segment: Hashable, Sendable {
    /// Characters of both, by their places in the old text.
    case kept(Range<Int>)
    /// Characters of the old text only.
    case deleted(Range<Int>)
    /// Characters of the new text only.
    case inserted(Range<Int>)
  }

  /// The stretches in order; what is deleted stands before what is inserted in its place.
  static func segments(_ old: [Character], _ new: [Character]) -> [Segment] {
    let (before, after) = (tokens(of: old), tokens(of: new))
    var interner = Interner<ArraySlice<Character>>()
    let left = before.map { interner.id(of: old[$0]) }
    let right = after.map { interner.id(of: new[$0]) }
    let pairs = withoutIslands(SequenceAlignment.matches(left, right), before, after, old)
    var segments: [Segment] = []
    var (i, j) = (0, 0)
    func add(_ segment: Segment) {
      if case .kept(let range) = segment, case .kept(let last)? = segments.last, last.upperBound == range.lowerBound {
        segments[segments.count - 1] = .kept(last.lowerBound..<range.upperBound)
      } else {
        segments.append(segment)
      }
    }
    func addGap(to nextOld: Int, _ nextNew: Int) {
      if i < nextOld { add(.deleted(before[i].lowerBound..<before[nextOld - 1].upperBound)) }
      if j < nextNew { add(.inserted(after[j].lowerBound..<after[nextNew - 1].upperBound)) }
    }
    for pair in pairs {
      addGap(to: pair.old, pair.new)
      add(.kept(before[pair.old]))
      (i, j) = (pair.old + 1, pair.new + 1)
    }
    addGap(to: before.count, after.count)
    return segments
  }

  /// The words, stretches of white space and single signs of a text.
  static func tokens(of text: [Character]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = 0
    while start < text.count {
      let kind = Kind(text[start])
      var end = start + 1
      if kind != .sign { while end < text.count, Kind(text[end]) == kind { end += 1 } }
      found.append(start..<end)
      start = end
    }
    return found
  }

  private enum Kind {
    case word, space, sign

    init(_ character: Character) {
      // A tab or a line break is a sign of its own: each is an element in a document.
      if character == "\t" || character == "\n" {
        self = .sign
      } else if character.isWhitespace {
        self = .space
      } else {
        self = character.isLetter || character.isNumber ? .word : .sign
      }
    }
  }

  /// Without spaces and signs that stayed alone amid replaced words: they would only tear a change to pieces. When
  /// hardly a word stayed, nothing did.
  private static func withoutIslands(
    _ pairs: [(old: Int, new: Int)], _ before: [Range<Int>], _ after: [Range<Int>], _ old: [Character]
  ) -> [(old: Int, new: Int)] {
    func isWord(_ token: Int) -> Bool { Kind(old[before[token].lowerBound]) == .word }
    let words = before.indices.count { isWord($0) }
    let stayed = pairs.count { isWord($0.old) }
    if words > 2, stayed * 5 < words { return [] }
    return pairs.enumerated().filter { position, pair in
      if isWord(pair.old) { return true }
      let previous = position > 0 ? pairs[position - 1] : (old: -1, new: -1)
      let next = position + 1 < pairs.count ? pairs[position + 1] : (old: before.count, new: after.count)
      let touchesBefore = previous.old == pair.old - 1 && previous.new == pair.new - 1
      let touchesAfter = next.old == pair.old + 1 && next.new == pair.new + 1
      if touchesBefore || touchesAfter { return true }
      return previous.old == pair.old - 1 || next.old == pair.old + 1 || previous.new == pair.new - 1
        || next.new == pair.new + 1
    }.map(\.element)
  }
}
