import OfficeOpenXML

/// The bytes between the tags of every section, shown once or often: what begins in one must end in it.
struct SectionRanges {
  private let index: RangeIndex
  private let tags: [Int]

  init(_ tree: XMLTree, _ paragraphs: [TemplateParagraph], _ tags: [PlacedTag], _ pairing: SectionPairing) {
    func edge(_ tag: Int, isStart: Bool) -> Int {
      let paragraph = paragraphs[tags[tag].paragraph]
      let node = paragraph.atom(at: tags[tag].tag.range.lowerBound)?.node ?? paragraph.node
      return isStart ? tree.nodes[node].range.lowerBound : tree.nodes[node].range.upperBound
    }
    var ranges: [(tag: Int, range: Range<Int>)] = []
    for (start, level) in pairing.levels.sorted(by: { $0.key < $1.key }) {
      guard let end = pairing.partners[start], start < end else { continue }
      let first = tree.nodes[paragraphs[tags[start].paragraph].node].range
      let last = tree.nodes[paragraphs[tags[end].paragraph].node].range
      let (lower, upper): (Int, Int) =
        switch level {
        case .row(let a, let b): (tree.nodes[a].range.lowerBound, tree.nodes[b].range.upperBound)
        case .rows(let a, let b): (tree.nodes[a].range.upperBound, tree.nodes[b].range.lowerBound)
        case .blocks: (first.upperBound, last.lowerBound)
        case .text: (edge(start, isStart: true), edge(end, isStart: false))
        case .across(let from, let to): (byte(from, start, isStart: true), byte(to, end, isStart: false))
        case .column: (0, 0)
        }
      if lower < upper { ranges.append((start, lower..<upper)) }
    }
    func byte(_ place: Edge, _ tag: Int, isStart: Bool) -> Int {
      guard case .paragraph(let node) = place else { return edge(tag, isStart: isStart) }
      return isStart ? tree.nodes[node].content.lowerBound : tree.nodes[node].content.upperBound
    }
    self.tags = ranges.map(\.tag)
    index = RangeIndex(ranges.map(\.range))
  }

  /// The opening tags of the sections around a node, the innermost first.
  func around(_ node: XMLNode) -> [Int] { index.holding(node.range).map { tags[$0] } }

  /// A section that holds some of the nodes and not others; nil when each holds all of them or none.
  func tearing(_ nodes: [XMLNode]) -> Int? {
    guard let first = nodes.first else { return nil }
    let around = self.around(first)
    for node in nodes.dropFirst() {
      let own = self.around(node)
      if own == around { continue }
      return Set(own).symmetricDifference(around).min()
    }
    return nil
  }
}
