import OfficeOpenXML

/// The page breaks and section breaks with which sections of the body begin or end.
///
/// Such a break parts the repetitions, as Word's mail merge does: before the first of them or behind the last it stands only
/// where something is printed there, since it would leave a blank page otherwise.
struct SectionEdgeBreaks {
  /// The bytes of each break: a paragraph that holds nothing else, a run, or the break itself.
  private(set) var ranges: [Range<Int>] = []
  /// The section properties of paragraphs that hold text too.
  private(set) var sections: [Int] = []

  private let tree: XMLTree
  private let paragraphs: [TemplateParagraph]
  private let pairing: SectionPairing
  private var known: Set<Int> = []

  private enum Found {
    case nothing
    case something
    case edge(Range<Int>)
    case section(Int)
  }

  init(_ tree: XMLTree, _ paragraphs: [TemplateParagraph], _ tags: [PlacedTag], _ pairing: SectionPairing) {
    (self.tree, self.paragraphs, self.pairing) = (tree, paragraphs, pairing)
    guard let body = tree.body else { return }
    for (start, end) in pairing.partners.sorted(by: { $0.key < $1.key }) where start < end {
      guard tags[start].tag.kind == .sectionStart || tags[start].tag.kind == .invertedStart else { continue }
      switch pairing.levels[start] {
      case .blocks, .across: break
      default: continue
      }
      let (first, last) = (paragraphs[tags[start].paragraph], paragraphs[tags[end].paragraph])
      guard tree.nodes[first.node].parent == body, tree.nodes[last.node].parent == body else { continue }
      findOpening(first, behind: tags[start].tag.range.upperBound, to: last.node)
      findClosing(last, before: tags[end].tag.range.lowerBound, from: first.node)
    }
  }

  private mutating func findOpening(_ first: TemplateParagraph, behind byte: Int, to last: Int) {
    let rest = first.atoms.filter { $0.range.upperBound > byte }
    var found = visible(in: first, rest.map { ($0, max($0.range.lowerBound, byte)..<$0.range.upperBound) })
    var node = first.node
    while case .nothing = found {
      guard let next = tree.nextSibling(of: node), next < last else { return }
      node = next
      found = opening(of: node)
    }
    add(found)
  }

  private mutating func findClosing(_ last: TemplateParagraph, before byte: Int, from first: Int) {
    let rest = last.atoms.filter { $0.range.lowerBound < byte }
    var found = visible(
      in: last, rest.reversed().map { ($0, $0.range.lowerBound..<min($0.range.upperBound, byte)) })
    var node = last.node
    while case .nothing = found {
      guard let previous = tree.previousSibling(of: node), previous > first else { return }
      node = previous
      found = closing(of: node)
    }
    add(found)
  }

  private mutating func add(_ found: Found) {
    switch found {
    case .edge(let range) where known.insert(range.lowerBound).inserted: ranges.append(range)
    case .section(let node) where known.insert(tree.nodes[node].range.lowerBound).inserted: sections.append(node)
    default: break
    }
  }

  // MARK: - What a block begins or ends with

  private func opening(of node: Int) -> Found {
    guard tree.nodes[node].isWord("p") else { return isMark(node) ? .nothing : .something }
    if isControl(node) { return section(of: node) == nil ? .nothing : .something }
    let paragraph = TemplateParagraph(tree, at: node)
    let found = visible(in: paragraph, paragraph.atoms.map { ($0, $0.range) })
    guard case .nothing = found, let section = section(of: node) else { return found }
    return bringsNoHeaders(section) ? .edge(tree.nodes[node].range) : .something
  }

  private func closing(of node: Int) -> Found {
    guard tree.nodes[node].isWord("p") else { return isMark(node) ? .nothing : .something }
    if isControl(node) { return section(of: node) == nil ? .nothing : .something }
    let paragraph = TemplateParagraph(tree, at: node)
    let found = visible(in: paragraph, paragraph.atoms.reversed().map { ($0, $0.range) })
    guard let section = section(of: node) else { return found }
    if case .nothing = found, !paragraph.hasMarks(tree) { return .edge(tree.nodes[node].range) }
    return .section(section)
  }

  /// The first of some stretches of a paragraph that people see.
  private func visible(in paragraph: TemplateParagraph, _ stretches: [(TemplateParagraph.Atom, Range<Int>)]) -> Found {
    for (atom, range) in stretches {
      switch atom.kind {
      case .blank: continue
      case .text:
        if !TagSign.isBlank(paragraph.text[range]) { return .something }
      case .object:
        guard tree.nodes[atom.node].isWord("br"), tree.nodes[atom.node].word("type") == "page" else {
          return .something
        }
        return .edge(self.range(of: atom, in: paragraph))
      }
    }
    return .nothing
  }

  /// What vanishes with a page break: as much around it as holds nothing else.
  private func range(of atom: TemplateParagraph.Atom, in paragraph: TemplateParagraph) -> Range<Int> {
    let isAlone = paragraph.atoms.allSatisfy {
      $0.node == atom.node || $0.kind != .object && TagSign.isBlank(paragraph.text[$0.range])
    }
    if isAlone, section(of: paragraph.node) == nil, !paragraph.hasMarks(tree) {
      return tree.nodes[paragraph.node].range
    }
    let content = tree.children(of: atom.run).filter { !tree.nodes[$0].isText && !tree.nodes[$0].isWord("rPr") }
    return tree.nodes[content == [atom.node] ? atom.run : atom.node].range
  }

  private func isControl(_ node: Int) -> Bool { pairing.paragraph(at: node).map(pairing.isControl) ?? false }

  /// True for what stands between blocks and prints nothing.
  private func isMark(_ node: Int) -> Bool { tree.nodes[node].name.map(StoryCompiler.isRangeMark) ?? false }

  private func section(of paragraph: Int) -> Int? {
    tree.child(of: paragraph, "pPr").flatMap { tree.child(of: $0, "sectPr") }
  }

  /// False where the pages behind a section break take their headers over from those before it.
  func bringsNoHeaders(_ section: Int) -> Bool {
    let next = (tree.nodes[section].end..<tree.nodes.count).first { tree.nodes[$0].isWord("sectPr") }
    let own = next.map(headers) ?? []
    return headers(section).isSubset(of: own)
  }

  private func headers(_ section: Int) -> Set<String> {
    Set(
      tree.children(of: section).compactMap { child in
        guard let name = tree.nodes[child].name?.local, name.hasSuffix("Reference") else { return nil }
        return name + (tree.nodes[child].word("type") ?? "default")
      })
  }
}

extension TemplateParagraph {
  /// True when bookmarks and the like stand beside its runs.
  fileprivate func hasMarks(_ tree: XMLTree) -> Bool {
    tree.children(of: node).contains { child in
      !tree.nodes[child].isText && !["pPr", "r", "proofErr"].contains(where: tree.nodes[child].isWord)
    }
  }
}
