import OfficeOpenXML

/// Page set-ups that inserted templates bring to the body.
extension StoryCompiler {
  /// Finds the templates that stand as blocks in the body and lie otherwise than the pages around them.
  mutating func placePages(_ pairing: SectionPairing) {
    guard scope == .whole, let body = tree.body, let last = tree.bodySection else { return }
    for (tag, reference) in referenceOfTag.sorted(by: { $0.key < $1.key }) {
      guard let name = story.references[reference].name, story.references[reference].isBlock,
        tags[tag].tag.kind == .partial, let guest = environment.guestSections[name]
      else { continue }
      let node = paragraphs[tags[tag].paragraph].node
      guard tree.nodes[node].parent == body else { continue }
      let host = sectionInForce(after: node, last)
      let setup = PageSetup(tree, host)
      guard guest.size != setup.size else { continue }
      pageOfTag[tag] = story.pages.count
      story.pages.append(PageChange(host: setup.markup, guest: guest.markup))
    }
    guard !story.pages.isEmpty else { return }
    for child in tree.children(of: body) where !tree.nodes[child].isText {
      if child == last {
        assembler.replace(tree.nodes[last].range, with: [.lastSection(Array(tree.bytes[tree.nodes[last].range]))])
      } else if !pairing.isTagParagraph(child) {
        assembler.insert([.step(.bodyBlock)], at: tree.nodes[child].range.lowerBound)
      }
    }
  }

  /// The section properties that end the section in which a paragraph stands.
  private func sectionInForce(after node: Int, _ last: Int) -> Int {
    (node..<last).first { tree.nodes[$0].isWord("sectPr") && tree.ancestor(of: $0, "p") != nil } ?? last
  }
}

extension SectionPairing {
  /// True for a paragraph that vanishes or gives way to what its tag inserts.
  func isTagParagraph(_ node: Int) -> Bool {
    paragraph(at: node).map { isControl($0) || isCarrier($0) } ?? false
  }
}
