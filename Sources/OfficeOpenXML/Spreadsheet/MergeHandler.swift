/// Collects the merged blocks of a sheet.
final class MergeHandler: XMLStreamHandler {
  private(set) var ranges: [CellRange] = []
  /// More than anybody merges by hand; the rest is as good as not merged.
  private static let mostRanges = 10_000

  var isSatisfied: Bool { ranges.count >= Self.mostRanges }

  func start(_ element: XMLStreamElement) {
    guard element.isNamed("mergeCell"), let range = element.bytes(of: "ref").flatMap({ CellRange($0) }) else { return }
    ranges.append(range)
  }

  func end(_ name: XMLStreamName) {}
  func characters(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
