import OfficeOpenXML

/// Sections over blocks and rows, and the paragraphs and rows that held only tags.
extension StoryCompiler {
  /// Places the sections that repeat paragraphs and rows, and takes away the paragraphs and rows that held only tags.
  mutating func placeStructure(_ pairing: SectionPairing) {
    var rowPieces: [Int: [Piece]] = [:]
    var blockTags: [Int: [Int]] = [:]
    for (index, placed) in tags.enumerated() {
      guard let level = pairing.levels[index] else { continue }
      let isStart = placed.tag.opensPair
      switch level {
      case .text, .column: break
      case .across(let from, let to):
        guard case .paragraph(let node) = isStart ? from : to else { break }
        let content = tree.nodes[node].content
        let start = tree.child(of: node, "pPr").map { tree.nodes[$0].range.upperBound } ?? content.lowerBound
        assembler.insert(pieces(index, pairing), at: isStart ? start : content.upperBound)
      case .row(let first, let last):
        let range = tree.nodes[first].range.lowerBound..<tree.nodes[last].range.upperBound
        assembler.insert(pieces(index, pairing), at: isStart ? range.lowerBound : range.upperBound)
        covered.append(range)
      case .rows(let first, let last):
        rowPieces[isStart ? first : last, default: []] += pieces(index, pairing)
        covered.append(tree.nodes[first].range.lowerBound..<tree.nodes[last].range.upperBound)
      case .blocks:
        blockTags[placed.paragraph, default: []].append(index)
        if isStart, let end = pairing.partners[index] {
          let last = paragraphs[tags[end].paragraph].node
          let first = paragraphs[placed.paragraph].node
          covered.append(tree.nodes[first].range.lowerBound..<tree.nodes[last].range.upperBound)
        }
      }
    }
    for (row, pieces) in rowPieces.sorted(by: { $0.key < $1.key }) {
      assembler.replace(tree.nodes[row].range, with: pieces)
      vanished.insert(row)
    }
    for index in paragraphs.indices where !isInsideVanished(paragraphs[index].node) {
      placeParagraph(index, blockTags[index] ?? [], pairing)
    }
  }

  private mutating func placeParagraph(_ index: Int, _ blockTags: [Int], _ pairing: SectionPairing) {
    let node = paragraphs[index].node
    let own = pairing.tags(of: index)
    if pairing.isCarrier(index) {
      var pieces: [Piece] = []
      for tag in own where !pairing.repeatsRows(tag) {
        pieces += tags[tag].tag.insertsBlocks ? insertion(tag) : self.pieces(tag, pairing)
      }
      vanish(node, pieces + sectionBreak(of: node))
    } else if let parent = own.first(where: { isWholeParagraph($0, pairing) }) {
      let end = pairing.partners[parent].map { [$0] } ?? []
      assembler.insert(pieces(parent, pairing), at: tree.nodes[node].range.lowerBound)
      assembler.insert(end.flatMap { pieces($0, pairing) }, at: tree.nodes[node].range.upperBound)
      covered.append(tree.nodes[node].range)
    } else if pairing.isControl(index) {
      // A paragraph whose pairs all lie in its own text stays: it is a line of the document that came out empty.
      if blockTags.isEmpty, own.contains(where: { pairing.levels[$0] == .text }) { return }
      let isComment = own.allSatisfy { tags[$0].tag.kind == .comment || tags[$0].tag.kind == .delimiters }
      if isComment, holdsSectionBreak(node) { return }
      vanish(node, controlPieces(blockTags, node, pairing))
    }
  }

  /// A section break in a paragraph of tags belongs to the section that begins or ends there: it vanishes with it, and a
  /// repeated section does not repeat the break that comes before it.
  private mutating func controlPieces(_ blockTags: [Int], _ node: Int, _ pairing: SectionPairing) -> [Piece] {
    guard holdsSectionBreak(node) else { return blockTags.flatMap { pieces($0, pairing) } }
    let breakPieces = sectionBreak(of: node)
    guard let start = blockTags.firstIndex(where: { tags[$0].tag.opensPair }) else {
      // Inside the section that ends here, behind all that it repeats.
      return edgeBreak(breakPieces) + blockTags.flatMap { pieces($0, pairing) }
    }
    let before = blockTags[..<start].flatMap { pieces($0, pairing) }
    if start > 0 { return before + breakPieces + blockTags[start...].flatMap { pieces($0, pairing) } }
    return pieces(blockTags[0], pairing)
      + (tags[blockTags[0]].tag.kind == .sectionStart
        ? [.open(.firstItemOnly(end: 0))] + edgeBreak(breakPieces) + [.close] : breakPieces)
      + blockTags.dropFirst().flatMap { pieces($0, pairing) }
  }

  private mutating func vanish(_ node: Int, _ pieces: [Piece]) {
    assembler.replace(tree.nodes[node].range, with: pieces)
    vanished.insert(node)
  }

  private func holdsSectionBreak(_ paragraph: Int) -> Bool {
    tree.child(of: paragraph, "pPr").flatMap { tree.child(of: $0, "sectPr") } != nil
  }

  /// The section break of a paragraph that vanishes, in a paragraph as low as Word allows.
  private func sectionBreak(of paragraph: Int) -> [Piece] {
    guard let section = tree.child(of: paragraph, "pPr").flatMap({ tree.child(of: $0, "sectPr") }) else { return [] }
    return [.markup(LeastParagraph.markup(story.prefix, section: tree.text(of: tree.nodes[section].range)))]
  }

  /// True for a parent tag whose pair is all that its paragraph holds: the parent then comes as blocks.
  func isWholeParagraph(_ tag: Int, _ pairing: SectionPairing) -> Bool {
    guard tags[tag].tag.kind == .parent || tags[tag].tag.kind == .block, pairing.levels[tag] == .text,
      let end = pairing.partners[tag], scope != .inline, pairing.enclosing(tag).map({ !isSamePlace($0, tag) }) ?? true
    else { return false }
    let paragraph = paragraphs[tags[tag].paragraph]
    let inside = tags[tag].tag.range.lowerBound..<tags[end].tag.range.upperBound
    let outside = paragraph.text[..<inside.lowerBound] + paragraph.text[inside.upperBound...]
    return TagSign.isBlank(outside)
      && !(tags[tag].tag.kind == .block && isOverride(tag, pairing))
  }

  private func isSamePlace(_ left: Int, _ right: Int) -> Bool { tags[left].paragraph == tags[right].paragraph }

  /// True for a block that a parent tag around it gives to its template.
  func isOverride(_ tag: Int, _ pairing: SectionPairing) -> Bool {
    pairing.enclosing(tag).map { tags[$0].tag.kind == .parent } ?? false
  }

  // MARK: - Pieces

  /// What a tag of a pair puts in its place.
  func pieces(_ tag: Int, _ pairing: SectionPairing) -> [Piece] {
    if tags[tag].tag.opensPair { return opening(tag, pairing) }
    guard let start = pairing.partners[tag] else { return [] }
    switch tags[start].tag.kind {
    case .sectionStart, .invertedStart: return [.sectionEnd]
    case .block: return isOverride(start, pairing) ? [.overrideEnd] : [.close]
    default: return [.close]
    }
  }

  private func opening(_ tag: Int, _ pairing: SectionPairing) -> [Piece] {
    let slot = slotOfTag[tag] ?? 0
    switch tags[tag].tag.kind {
    case .sectionStart, .invertedStart:
      return [.open(.sectionStart(slot: slot, end: 0))] + (renewals[tag] ?? []).map { .step($0) }
        + pageTurn(tag, pairing)
    case .parent: return [.open(.parent(reference: referenceOfTag[tag] ?? 0, end: 0))]
    case .block:
      let isBlocks = pairing.levels[tag] == .blocks
      return isOverride(tag, pairing)
        ? [.open(.overrideStart(name: slot, isBlocks: isBlocks, end: 0))]
        : [
          .open(
            .block(name: slot, site: isBlocks ? .blocks : isWholeParagraph(tag, pairing) ? .paragraph : .text, end: 0))
        ]
    default: return []
    }
  }

  /// What a tag that inserts blocks puts in its place.
  func insertion(_ tag: Int) -> [Piece] {
    if let format = formatOfTag[tag] { return [.step(.formatted(place: format))] }
    guard let reference = referenceOfTag[tag] else { return [] }
    guard let page = pageOfTag[tag] else { return [.step(.partial(reference: reference))] }
    return [.step(.pageStart(page: page)), .step(.partial(reference: reference)), .step(.pageEnd(page: page))]
  }
}
