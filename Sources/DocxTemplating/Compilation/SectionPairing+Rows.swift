/// The table rows that two tags stand in.
extension SectionPairing {
  /// The first and the last row of a group whose first row begins with the opening tag and whose last row ends with the
  /// closing one: only then is it plain that these rows repeat and no part of one.
  func rowGroup(_ start: Int, _ end: Int) -> (Int, Int)? {
    let (first, last) = (paragraphs[tags[start].paragraph], paragraphs[tags[end].paragraph])
    guard let a = tree.ancestor(of: first.node, "tr"), let b = tree.ancestor(of: last.node, "tr"), a != b,
      tree.nodes[a].parent == tree.nodes[b].parent
    else { return nil }
    let tagsOfFirst = tags[ownTags[tags[start].paragraph].lowerBound..<start]
    let tagsOfLast = tags[(end + 1)..<ownTags[tags[end].paragraph].upperBound]
    guard tagsOfFirst.allSatisfy(\.tag.isControl), tagsOfLast.allSatisfy(\.tag.isControl),
      isBlank(first.text[..<tags[start].tag.range.lowerBound], besides: tagsOfFirst),
      isBlank(last.text[tags[end].tag.range.upperBound...], besides: tagsOfLast),
      !holdsOnlyControls(row: a), !holdsOnlyControls(row: b), isEmpty(a..<first.node),
      isEmpty(tree.nodes[last.node].end..<tree.nodes[b].end)
    else { return nil }
    return (a, b)
  }

  /// True when only blanks stand in a text beside these tags.
  private func isBlank(_ text: ArraySlice<UInt8>, besides tags: ArraySlice<PlacedTag>) -> Bool {
    var position = text.startIndex
    for tag in tags {
      guard isBlank(text[position..<tag.tag.range.lowerBound]) else { return false }
      position = tag.tag.range.upperBound
    }
    return isBlank(text[position...])
  }

  /// True when the cells and paragraphs among some nodes hold nothing that is seen.
  private func isEmpty(_ nodes: Range<Int>) -> Bool {
    nodes.allSatisfy { node in
      if tree.nodes[node].isWord("tbl") { return false }
      guard tree.nodes[node].isWord("p") else { return true }
      return tree.textContent(of: node).allSatisfy(\.isWhitespace) && !holdsObject(node)
    }
  }

  /// The innermost row that holds both of two nodes.
  func commonRow(_ first: Int, _ last: Int) -> Int? {
    var row = tree.ancestor(of: first, "tr")
    while let current = row {
      if (current..<tree.nodes[current].end).contains(last) { return current }
      row = tree.ancestor(of: current, "tr")
    }
    return nil
  }
}
