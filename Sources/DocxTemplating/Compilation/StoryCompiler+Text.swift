import OfficeOpenXML

/// Tags inside the text of paragraphs.
extension StoryCompiler {
  mutating func rewriteRuns(of index: Int, _ pairing: SectionPairing) {
    let paragraph = paragraphs[index]
    let own = pairing.tags(of: index)
    for mark in paragraph.marks { assembler.remove(tree.nodes[mark].range) }
    for node in paragraph.deletions { assembler.remove(tree.nodes[node].range) }
    for node in paragraph.insertions where !tree.nodes[node].closing.isEmpty {
      assembler.remove(tree.nodes[node].opening)
      assembler.remove(tree.nodes[node].closing)
    }
    var start = 0
    while start < paragraph.atoms.count {
      let run = paragraph.atoms[start].run
      let atoms = paragraph.atoms[start...].prefix { $0.run == run }
      start = atoms.endIndex
      guard atoms.contains(where: { !overlapping($0.range, own).isEmpty }) else { continue }
      var rewriter = RunRewriter(tree: tree, run: run, prefix: story.prefix)
      for atom in atoms {
        let touching = overlapping(atom.range, own)
        switch atom.kind {
        case .text: rewriter.text(atom, parts(of: atom, in: paragraph, touching, pairing))
        case .blank where !touching.isEmpty: rewriter.drop(atom)
        case .blank, .object: rewriter.keep(atom)
        }
      }
      rewriter.finish(into: &assembler)
    }
  }

  /// Those of a paragraph's tags that share text with a stretch of it.
  private func overlapping(_ range: Range<Int>, _ own: Range<Int>) -> Range<Int> {
    guard !range.isEmpty else { return own.lowerBound..<own.lowerBound }
    func first(_ isBeyond: (Range<Int>) -> Bool) -> Int {
      var (low, high) = (own.lowerBound, own.upperBound)
      while low < high {
        let middle = (low + high) / 2
        if isBeyond(tags[middle].tag.range) { high = middle } else { low = middle + 1 }
      }
      return low
    }
    let start = first { $0.upperBound > range.lowerBound }
    return start..<max(start, first { $0.lowerBound >= range.upperBound })
  }

  /// A text atom cut into what stays and what tags put in its place.
  private func parts(
    of atom: TemplateParagraph.Atom, in paragraph: TemplateParagraph, _ touching: Range<Int>, _ pairing: SectionPairing
  ) -> [RunRewriter.Part] {
    var parts: [RunRewriter.Part] = []
    var position = atom.range.lowerBound
    for index in touching {
      let range = tags[index].tag.range
      if range.lowerBound > position { parts.append(.text(Array(paragraph.text[position..<range.lowerBound]))) }
      if range.lowerBound >= atom.range.lowerBound { parts += replacement(of: index, pairing) }
      position = min(range.upperBound, atom.range.upperBound)
    }
    if position < atom.range.upperBound { parts.append(.text(Array(paragraph.text[position..<atom.range.upperBound]))) }
    return parts
  }

  private func replacement(of tag: Int, _ pairing: SectionPairing) -> [RunRewriter.Part] {
    switch tags[tag].tag.kind {
    case .value: return slotOfTag[tag].map { [.value(slot: $0)] } ?? []
    case .formatted, .partial, .dynamicPartial: return insertion(tag).map { .between($0) }
    case .comment, .delimiters: return []
    case .sectionStart, .invertedStart, .sectionEnd, .parent, .block:
      let isStart = tags[tag].tag.opensPair
      switch pairing.levels[tag] {
      case .text: break
      case .across(let from, let to): if (isStart ? from : to) != .tag { return [] }
      default: return []
      }
      guard let start = isStart ? tag : pairing.partners[tag] else { return [] }
      // A pair that is its whole paragraph stands around it; a block is asked a second time for text in its place.
      if isWholeParagraph(start, pairing) {
        guard tags[start].tag.kind == .block, let name = slotOfTag[start] else { return [] }
        return [.between(isStart ? .open(.block(name: name, site: .text, end: 0)) : .close)]
      }
      return pieces(tag, pairing).map { .between($0) }
    }
  }

  /// Leaves only the runs of a template that is inserted as text: its paragraphs are parted by line breaks.
  mutating func flattenParagraphs() {
    guard let body = tree.body else { return }
    for child in tree.children(of: body) where !isInsideVanished(child) && !tree.nodes[child].isText {
      if tree.nodes[child].isWord("sectPr") { continue }
      guard tree.nodes[child].isWord("p") else {
        let place = TemplateParagraph(tree, at: tree.descendants(of: child, "p").first ?? child)
        diagnostics.append(
          TemplateFault.blocksInSentence.diagnostic(at: sites.location(of: 0..<place.text.count, in: place)))
        continue
      }
      let node = tree.nodes[child]
      guard !node.closing.isEmpty else {
        assembler.replace(node.range, with: [.step(.inlineParagraph)])
        continue
      }
      let start = tree.child(of: child, "pPr").map { tree.nodes[$0].range.upperBound } ?? node.opening.upperBound
      assembler.replace(node.range.lowerBound..<start, with: [.step(.inlineParagraph)])
      assembler.remove(node.closing)
    }
  }
}
