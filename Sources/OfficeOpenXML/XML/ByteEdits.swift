/// Changes to be made to a source at places of it, so that all that is not named stays byte for byte.
package struct ByteEdits: Sendable {
  private struct Edit: Sendable {
    let range: Range<Int>
    let order: Int
    let bytes: [UInt8]
  }

  private var edits: [Edit] = []

  /// No changes yet.
  package init() {}

  /// True when nothing is to be changed.
  package var isEmpty: Bool { edits.isEmpty }

  /// True when something is to be changed in a range, or at one of its ends.
  package func change(_ range: Range<Int>) -> Bool {
    edits.contains { $0.range.upperBound >= range.lowerBound && $0.range.lowerBound <= range.upperBound }
  }

  /// Puts bytes in place of a range; an empty range inserts. Ranges must not overlap.
  package mutating func replace(_ range: Range<Int>, with bytes: some Sequence<UInt8>) {
    edits.append(Edit(range: range, order: edits.count, bytes: Array(bytes)))
  }

  /// Puts text in place of a range; the text must be markup already.
  package mutating func replace(_ range: Range<Int>, with markup: String) {
    replace(range, with: markup.utf8)
  }

  /// Inserts markup before the byte at a position; insertions at one place keep the order in which they were made.
  package mutating func insert(_ markup: String, at position: Int) {
    replace(position..<position, with: markup.utf8)
  }

  /// Takes a range away.
  package mutating func remove(_ range: Range<Int>) {
    replace(range, with: [])
  }

  /// The part of the source from `range` with the changes that lie in it.
  package func applied(to source: [UInt8], in range: Range<Int>? = nil) -> [UInt8] {
    let range = range ?? 0..<source.count
    let sorted = edits.filter { range.contains($0.range.lowerBound) || $0.range.lowerBound == range.upperBound }
      .sorted {
        ($0.range.lowerBound, $0.range.upperBound, $0.order) < ($1.range.lowerBound, $1.range.upperBound, $1.order)
      }
    var output: [UInt8] = []
    output.reserveCapacity(range.count + 1024)
    var position = range.lowerBound
    for edit in sorted {
      precondition(edit.range.lowerBound >= position, "edits of one place overlap")
      output += source[position..<edit.range.lowerBound]
      output += edit.bytes
      position = edit.range.upperBound
    }
    output += source[position..<range.upperBound]
    return output
  }
}
