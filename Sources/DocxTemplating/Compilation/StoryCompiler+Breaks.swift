import OfficeOpenXML

/// Breaks that would leave a blank page before the first repetition of a section or behind the last.
extension StoryCompiler {
  /// Lets the breaks at the edges of sections depend on what is printed around them.
  mutating func placeEdgeBreaks(_ pairing: SectionPairing) {
    guard scope == .whole || scope == .blocks, let body = tree.body else { return }
    let breaks = SectionEdgeBreaks(tree, paragraphs, tags, pairing)
    for section in breaks.sections {
      guard let paragraph = tree.ancestor(of: section, "p") else { continue }
      // What is left out must not take the paragraph's text with it, so the break gets a paragraph of its own.
      let markup = LeastParagraph.markup(story.prefix, section: tree.text(of: tree.nodes[section].range))
      assembler.remove(tree.nodes[section].range)
      assembler.insert(edgeBreak([.markup(markup)]), at: tree.nodes[paragraph].range.upperBound)
    }
    for range in breaks.ranges {
      assembler.insert([.open(.edgeBreak(end: 0))], at: range.lowerBound)
      assembler.insert([.step(.edgeBreakEnd), .close], at: range.upperBound)
    }
    guard scope == .whole else { return }
    let end = tree.bodySection.map { tree.nodes[$0].range.lowerBound } ?? tree.nodes[body].closing.lowerBound
    assembler.insert([.step(.bodyEnd(hasSection: tree.bodySection != nil))], at: end)
  }

  /// Lets the section properties of the last break that was taken back stand for the body's own.
  mutating func placeFinalSection() {
    guard scope == .whole, let section = tree.bodySection.map({ tree.nodes[$0].range }) else { return }
    assembler.insert([.open(.finalSection(end: 0))], at: section.lowerBound)
    assembler.insert([.close], at: section.upperBound)
  }

  /// The pieces of a break that is left out where it would leave a blank page.
  func edgeBreak(_ pieces: [Piece]) -> [Piece] {
    pieces.isEmpty ? [] : [.open(.edgeBreak(end: 0))] + pieces + [.step(.edgeBreakEnd), .close]
  }
}
