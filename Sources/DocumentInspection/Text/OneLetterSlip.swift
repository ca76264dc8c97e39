/// How two spellings compare letter by letter from both ends: where one letter is another, lost or added, it may be a slip.
struct OneLetterSlip {
  /// How many letters are the same at the beginning.
  let head: Int
  /// How many of the others are the same at the end.
  let tail: Int

  /// Compares two spellings; nil where more than one letter differs.
  init?(_ left: String, _ right: String) {
    let (left, right) = (Array(left), Array(right))
    guard abs(left.count - right.count) <= 1 else { return nil }
    head = zip(left, right).prefix { $0 == $1 }.count
    tail = zip(left.dropFirst(head).reversed(), right.dropFirst(head).reversed()).prefix { $0 == $1 }.count
    guard max(left.count, right.count) - head - tail <= 1 else { return nil }
  }
}
