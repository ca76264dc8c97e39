import Diagnostics

extension ProgrammeEditor {
  /// Makes many mendings at once, as for a roll-over; those that cannot be made safely are given back.
  ///
  /// All are written in one go and the file is read once. Only if it does not say what it should are the halves tried
  /// apart, so that one difficult place costs a few readings and never a reading for each place.
  package mutating func apply(together fixes: [Fix]) -> [Fix] {
    var refused: [Fix] = []
    var waiting = [fixes[...]]
    while let next = waiting.popLast() {
      if next.isEmpty || applyAtOnce(next) { continue }
      if let only = next.first, next.count == 1 {
        if !apply(only) { refused.append(only) }
        continue
      }
      let middle = next.startIndex + next.count / 2
      waiting += [next[middle...], next[..<middle]]
    }
    return refused
  }

  /// The text that stands at a place; nil when there is none.
  package func scalar(at path: FieldPath) -> String? {
    guard case .scalar(let text, _)? = root?.descendant(at: path.components[...])?.node.content else { return nil }
    return text
  }
}
