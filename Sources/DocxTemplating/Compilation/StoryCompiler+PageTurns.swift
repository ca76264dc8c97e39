import OfficeOpenXML

/// Sections within which the pages change: every repetition but the last ends on pages of its own.
extension StoryCompiler {
  /// The break with which a repetition begins, so that the pages on which the one before it ended stay as they lie.
  ///
  /// In Word the set-up of pages stands at their end: that of a section's last pages stands behind the section, where only
  /// the last repetition reaches it.
  func pageTurn(_ tag: Int, _ pairing: SectionPairing) -> [Piece] {
    guard scope == .whole || scope == .blocks, tags[tag].tag.kind == .sectionStart, pairing.levels[tag] == .blocks,
      let end = pairing.partners[tag], let body = tree.body
    else { return [] }
    let (first, last) = (paragraphs[tags[tag].paragraph].node, paragraphs[tags[end].paragraph].node)
    guard tree.nodes[first].parent == body, tree.nodes[last].parent == body else { return [] }
    let inside = tree.children(of: body).filter { $0 > first && $0 < last && !tree.nodes[$0].isText }
    let breaks = inside.filter { section(endingAt: $0) != nil }
    guard let opening = breaks.first, let from = section(endingAt: opening), let turn = breaks.last,
      inside.contains(where: { $0 <= opening && isPrinted($0, pairing) }),
      let to = (last..<tree.nodes.count).first(where: { tree.nodes[$0].isWord("sectPr") }),
      inside.contains(where: { $0 > turn && isPrinted($0, pairing) }), !isAlike(from, to)
    else { return [] }
    let markup = LeastParagraph.markup(story.prefix, section: tree.text(of: tree.nodes[to].range))
    return [.open(.laterItemsOnly(end: 0)), .markup(markup), .close]
  }

  /// The section properties in a paragraph of the body.
  private func section(endingAt block: Int) -> Int? {
    guard tree.nodes[block].isWord("p") else { return nil }
    return tree.child(of: block, "pPr").flatMap { tree.child(of: $0, "sectPr") }
  }

  /// False for a block that holds only tags of sections, or nothing.
  private func isPrinted(_ block: Int, _ pairing: SectionPairing) -> Bool {
    if tree.nodes[block].isWord("tbl") || tree.nodes[block].isWord("sdt") { return true }
    guard tree.nodes[block].isWord("p") else { return false }
    if let paragraph = pairing.paragraph(at: block) { return !pairing.isControl(paragraph) }
    return !tree.textContent(of: block).allSatisfy(\.isWhitespace) || pairing.holdsObject(block)
  }

  /// True when pages of two set-ups look the same; headers are taken over from the pages before where none are named.
  private func isAlike(_ left: Int, _ right: Int) -> Bool {
    func look(_ section: Int) -> Set<String> {
      Set(
        tree.children(of: section).filter { child in
          !tree.nodes[child].isText
            && !["type", "docGrid", "headerReference", "footerReference", "sectPrChange"]
              .contains(tree.nodes[child].name?.local)
        }.map { tree.text(of: tree.nodes[$0].range) })
    }
    return look(left) == look(right)
  }
}
