import OfficeOpenXML

/// The bytes that a section repeats.
struct SectionExtent {
  /// The opening tag's position.
  let tag: Int
  let range: Range<Int>

  /// The extents of all sections that may repeat.
  static func extents(
    _ tree: XMLTree, _ paragraphs: [TemplateParagraph], _ tags: [PlacedTag], _ pairing: SectionPairing
  ) -> SectionExtents {
    let extents: [SectionExtent] = tags.indices.compactMap { index in
      guard tags[index].tag.kind == .sectionStart, let end = pairing.partners[index],
        let level = pairing.levels[index]
      else { return nil }
      let first = tree.nodes[paragraphs[tags[index].paragraph].node].range
      let last = tree.nodes[paragraphs[tags[end].paragraph].node].range
      switch level {
      case .row(let a, let b):
        return SectionExtent(tag: index, range: tree.nodes[a].range.lowerBound..<tree.nodes[b].range.upperBound)
      case .rows(let a, let b):
        return SectionExtent(tag: index, range: tree.nodes[a].range.upperBound..<tree.nodes[b].range.lowerBound)
      case .blocks: return SectionExtent(tag: index, range: first.upperBound..<last.lowerBound)
      case .text, .across: return SectionExtent(tag: index, range: first.lowerBound..<last.upperBound)
      case .column: return nil
      }
    }
    return SectionExtents(extents)
  }
}
