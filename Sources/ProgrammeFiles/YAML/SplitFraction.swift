/// `[рост на 0,3 балла]`: two texts for YAML and one for its author, who puts no space into a fraction.
struct SplitFraction {
  /// The number as its author meant it: `0,3`.
  let number: String
  /// The bytes of all the values that were one.
  let range: Range<Int>

  /// Those of a list in square brackets. Lists of bare numbers and keys are meant as they are: `[1,2]`.
  static func all(in items: [DataNode], of text: SourceText) -> [SplitFraction] {
    guard items.count > 1, items.contains(where: { text.bytes[$0.range].contains { $0 > 0x7F } }) else { return [] }
    var found: [SplitFraction] = []
    var first = 0
    while first < items.count - 1 {
      var last = first
      while last < items.count - 1, isFraction(items[last], items[last + 1], text) { last += 1 }
      if last > first {
        let whole = text.string(items[first].range).split(separator: " ").last ?? ""
        let fraction = text.string(items[first + 1].range).prefix { $0.isNumber }
        found.append(
          SplitFraction(
            number: "\(whole),\(fraction)", range: items[first].range.lowerBound..<items[last].range.upperBound))
      }
      first = last + 1
    }
    return found
  }

  /// True for `… 0` and `3 …` with nothing but a comma between them.
  private static func isFraction(_ left: DataNode, _ right: DataNode, _ text: SourceText) -> Bool {
    guard case .scalar(_, isPlain: true) = left.content, case .scalar(_, isPlain: true) = right.content,
      left.range.upperBound + 1 == right.range.lowerBound, text.bytes[left.range.upperBound] == UInt8(ascii: ",")
    else { return false }
    let whole = text.bytes[left.range].reversed().prefix { $0 != 0x20 }
    let fraction = text.bytes[right.range].prefix(while: isFigure)
    let behind = text.bytes[right.range].dropFirst(fraction.count).first
    // «5,5а» names two forms; a fraction ends where its figures do, and has no four of them, as years have.
    return !whole.isEmpty && whole.allSatisfy(isFigure) && (1...3).contains(fraction.count)
      && behind.map { $0 < 0x80 && !(0x41...0x5A).contains($0 & 0xDF) } ?? true
  }

  private static func isFigure(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
