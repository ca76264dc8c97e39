import OfficeOpenXML

/// What may stand in a document only once: ids of drawings and bookmarks, and lists that must begin anew.
extension StoryCompiler {
  mutating func placeIdentities(_ extents: SectionExtents, _ sections: SectionRanges, _ pairing: SectionPairing) {
    placeDrawings(extents)
    placeBookmarks(extents, sections)
    placeLists(extents, pairing)
    placeAnnotations(extents, sections)
  }

  /// True for what may be written more than once.
  func isRepeated(_ node: Int, _ extents: SectionExtents) -> Bool {
    if scope == .blocks || scope == .inline || scope == .note { return true }
    return extents.covers(tree.nodes[node].range.lowerBound)
  }

  private mutating func placeDrawings(_ extents: SectionExtents) {
    var seen = environment.takenIds
    for (index, node) in tree.nodes.enumerated() {
      if node.name?.local == "docPr", node.name?.namespace == .wordDrawing {
        let id = Int(node.attribute(.none, "id") ?? "") ?? 0
        let isNew = seen.insert(id).inserted
        guard isRepeated(index, extents) || !isNew, let range = tree.attributeRange(of: index, "id") else { continue }
        assembler.replace(range, with: [.step(.uniqueId)])
      } else if node.isWord("p") || node.isWord("tr"), isRepeated(index, extents) {
        // Word's own marks of a paragraph are unique too; without them it makes new ones.
        for attribute in tree.writtenAttributes(of: index) {
          let name = tree.text(of: attribute.name)
          guard name.hasSuffix(":paraId") || name.hasSuffix(":textId") else { continue }
          assembler.remove(attribute.name.lowerBound - 1..<attribute.value.upperBound + 1)
        }
      }
    }
  }

  // MARK: - Bookmarks

  private mutating func placeBookmarks(_ extents: SectionExtents, _ sections: SectionRanges) {
    let starts = tree.nodes.indices.filter { tree.nodes[$0].isWord("bookmarkStart") }
    guard !starts.isEmpty else { return }
    let ends = Dictionary(
      tree.nodes.indices.filter { tree.nodes[$0].isWord("bookmarkEnd") }.map { (tree.nodes[$0].word("id") ?? "", $0) },
      uniquingKeysWith: { first, _ in first })
    var names: [String: [(range: Range<Int>, bookmark: Int)]] = [:]
    for start in starts where isRepeated(start, extents) {
      guard let id = tree.nodes[start].word("id"), let name = tree.nodes[start].word("name"), let end = ends[id] else {
        continue
      }
      // One that crosses a section's edge is taken away with all such marks.
      if sections.tearing([tree.nodes[start], tree.nodes[end]]) != nil { continue }
      if name == "_GoBack" {
        assembler.remove(tree.nodes[start].range)
        assembler.remove(tree.nodes[end].range)
        continue
      }
      let owner = sections.around(tree.nodes[start]).first { tags[$0].tag.kind == .sectionStart }
      let bookmark = story.bookmarks.count
      story.bookmarks.append(name)
      if let owner { renewals[owner, default: []].append(.renewBookmark(bookmark)) }
      replaceAttribute("id", of: start, with: .bookmarkId(bookmark))
      replaceAttribute("name", of: start, with: .bookmarkName(bookmark))
      replaceAttribute("id", of: end, with: .bookmarkId(bookmark))
      names[name, default: []].append((owner.flatMap(extents.range) ?? 0..<tree.bytes.count, bookmark))
    }
    if !names.isEmpty { placeBookmarkReferences(names) }
  }

  /// Links and references that stand with their bookmark go to the bookmark of the same repetition.
  private mutating func placeBookmarkReferences(_ names: [String: [(range: Range<Int>, bookmark: Int)]]) {
    for (index, node) in tree.nodes.enumerated() {
      let position = node.range.lowerBound
      func bookmark(_ name: String) -> Int? { names[name]?.last { $0.range.contains(position) }?.bookmark }
      if node.isWord("hyperlink"), let anchor = node.word("anchor"), let found = bookmark(anchor) {
        replaceAttribute("anchor", of: index, with: .bookmarkName(found))
      } else if node.isText, tree.nodes[node.parent].isWord("instrText") {
        let words = node.text.split(separator: " ")
        guard words.count > 1, ["REF", "PAGEREF", "NOTEREF"].contains(words[0]), let found = bookmark(String(words[1]))
        else { continue }
        let rest = words.dropFirst(2).joined(separator: " ")
        assembler.replace(
          node.range,
          with: [.markup(" \(words[0]) "), .step(.bookmarkName(found)), .markup(XMLEscape.text(" \(rest) "))])
      }
    }
  }

  mutating func replaceAttribute(_ local: String, of node: Int, with instruction: Instruction) {
    guard let range = tree.attributeRange(of: node, local) else { return }
    assembler.replace(range, with: [.step(instruction)])
  }

  // MARK: - Lists

  private struct ListItem {
    let paragraph: Int
    let instance: Int
    let level: Int
    /// The paragraph's own `w:numId`; nil where its style brings the list.
    let node: Int?
  }

  /// A list begins anew with each item of the innermost section that holds all of it and does not begin with one of
  /// its paragraphs: a section that is nothing but list items goes on with one list.
  private mutating func placeLists(_ extents: SectionExtents, _ pairing: SectionPairing) {
    let items = listItems()
    guard !items.isEmpty else { return }
    let visible = tree.nodes.indices.filter { tree.nodes[$0].isWord("p") && !holdsTagsOnly($0, pairing) }
    for all in Dictionary(grouping: items, by: \.instance).values.sorted(by: { $0[0].paragraph < $1[0].paragraph }) {
      let paragraphs = Set(all.map(\.paragraph))
      let first = tree.nodes[all[0].paragraph].range.lowerBound
      let last = tree.nodes[all[all.count - 1].paragraph].range.lowerBound
      let owner = extents.holding(first..<last + 1).first { !begins($0, withItemOf: paragraphs, visible) }
      guard owner != nil || scope != .whole else { continue }
      let list = story.lists.count
      story.lists.append(all[0].instance)
      if let owner { renewals[owner.tag, default: []].append(.renewList(list)) }
      for item in all { place(item, list) }
    }
  }

  private func listItems() -> [ListItem] {
    tree.nodes.indices.filter { tree.nodes[$0].isWord("p") }.compactMap { paragraph in
      let properties = tree.child(of: paragraph, "pPr")
      if let own = properties.flatMap({ tree.child(of: $0, "numPr") }) {
        guard let node = tree.child(of: own, "numId"), let id = Int(tree.nodes[node].word("val") ?? ""), id != 0 else {
          return nil
        }
        let level = tree.child(of: own, "ilvl").flatMap { Int(tree.nodes[$0].word("val") ?? "") } ?? 0
        return ListItem(paragraph: paragraph, instance: id, level: level, node: node)
      }
      let style = properties.flatMap { tree.child(of: $0, "pStyle") }.flatMap { tree.nodes[$0].word("val") }
      guard let linked = environment.styles.numbering(of: style ?? environment.styles.defaultParagraph) else {
        return nil
      }
      return ListItem(paragraph: paragraph, instance: linked.instance, level: linked.level, node: nil)
    }
  }

  /// True when the first block that a section repeats is one of the paragraphs, or a table row that begins with one.
  private func begins(_ extent: SectionExtent, withItemOf paragraphs: Set<Int>, _ visible: [Int]) -> Bool {
    var (low, high) = (0, visible.count)
    while low < high {
      let middle = (low + high) / 2
      if tree.nodes[visible[middle]].range.lowerBound < extent.range.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard low < visible.count, extent.range.contains(tree.nodes[visible[low]].range.lowerBound) else { return false }
    return paragraphs.contains(visible[low])
  }

  /// True for a paragraph that holds only tags of sections and so will not be seen.
  private func holdsTagsOnly(_ node: Int, _ pairing: SectionPairing) -> Bool {
    guard let index = pairing.paragraph(at: node) else { return false }
    let own = tags[pairing.tags(of: index)]
    return own.allSatisfy(\.tag.isControl) && own.reduce(0) { $0 + $1.tag.range.count } == paragraphs[index].text.count
  }

  private mutating func place(_ item: ListItem, _ list: Int) {
    if let node = item.node {
      replaceAttribute("val", of: node, with: .list(list))
      return
    }
    // The style brings the list; a new instance has to be said in the paragraph itself, at its place in the schema.
    let prefix = story.prefix
    let opening = "<\(prefix)numPr><\(prefix)ilvl \(prefix)val=\"\(item.level)\"/><\(prefix)numId \(prefix)val=\""
    let pieces: [Piece] = [.markup(opening), .step(.list(list)), .markup("\"/></\(prefix)numPr>")]
    guard let properties = tree.child(of: item.paragraph, "pPr"), !tree.nodes[properties].closing.isEmpty else {
      return
    }
    let before: Set<String> = ["pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl"]
    let last = tree.children(of: properties).last { before.contains(tree.nodes[$0].name?.local ?? "") }
    assembler.insert(
      pieces, at: last.map { tree.nodes[$0].range.upperBound } ?? tree.nodes[properties].content.lowerBound)
  }
}
