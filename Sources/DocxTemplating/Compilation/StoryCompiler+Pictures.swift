import OfficeOpenXML

/// Placeholder pictures: a picture whose alternative text is one tag gives its place to a value.
extension StoryCompiler {
  /// A description that is one tag alone means the picture; any other tags in it are texts.
  mutating func placeDescription(_ node: Int) {
    placeAttributes(["title"], of: node)
    guard let description = tree.nodes[node].attribute(.none, "descr"), let (read, result) = parsed(description, node)
    else { return }
    let text = read.text.filter { $0 != 0x20 }.count
    guard result.tags.count == 1, result.tags[0].kind == .value, result.tags[0].range.count >= text,
      let container = pictureContainer(of: node), let blip = first("blip", in: container),
      let id = tree.nodes[blip].attribute(.officeRelationships, "embed"), let frame = first("extent", in: container)
    else {
      placeAttributes(["descr"], of: node)
      return
    }
    let slot = addSlot(result.tags[0], in: read)
    let picture = story.pictures.count
    story.pictures.append(
      PicturePlace(
        slot: slot, id: id, width: size("cx", of: frame), height: size("cy", of: frame), area: textArea(at: container)))
    placeHolder(picture, drawing: tree.nodes[container].parent)
    if let range = tree.attributeRange(of: node, "descr") {
      assembler.replace(range, with: [.step(.pictureDescription(picture))])
    }
    if let range = tree.attributeRange(of: blip, "embed") {
      assembler.replace(range, with: [.step(.pictureId(picture))])
    }
    for place in [frame, first("xfrm", in: container).flatMap { first("ext", in: $0) }].compactMap(\.self) {
      for (name, step) in [("cx", Instruction.pictureWidth(picture)), ("cy", .pictureHeight(picture))] {
        if let range = tree.attributeRange(of: place, name) { assembler.replace(range, with: [.step(step)]) }
      }
    }
  }

  /// Word repeats a picture's description inside the picture; there it only names what the tag brings.
  mutating func placeInnerDescription(_ node: Int) {
    placeAttributes(["title", "name"], of: node)
    guard let description = tree.nodes[node].attribute(.none, "descr"), let (_, result) = parsed(description, node),
      result.tags.count == 1, result.tags[0].kind == .value, let range = tree.attributeRange(of: node, "descr")
    else { return placeAttributes(["descr"], of: node) }
    assembler.replace(range, with: [.markup(XMLEscape.attribute(result.tags[0].path.description))])
  }

  /// Lets the picture vanish without its value, with the paragraph that holds nothing else; and lets a drawing or a chart
  /// stand where it stood.
  private mutating func placeHolder(_ picture: Int, drawing: Int) {
    guard tree.nodes[drawing].isWord("drawing") else { return }
    let range = tree.nodes[drawing].range
    let holder = tree.nodes[vanishing(with: drawing)]
    assembler.insert([.open(.pictureHolder(picture, end: 0))], at: holder.range.lowerBound)
    assembler.insert([.open(.pictureFrame(picture, end: 0))], at: range.lowerBound)
    assembler.insert([.close], at: range.upperBound)
    assembler.insert([.close], at: holder.range.upperBound)
    if holder.isWord("p") { covered.append(holder.range) }
  }

  /// The largest element that is nothing without the drawing: its paragraph, its run, or the drawing alone.
  private func vanishing(with drawing: Int) -> Int {
    let run = tree.nodes[drawing].parent
    guard run >= 0, tree.nodes[run].isWord("r"), holds(run, nothingBut: drawing) else { return drawing }
    let paragraph = tree.nodes[run].parent
    guard paragraph >= 0, tree.nodes[paragraph].isWord("p"), holds(paragraph, nothingBut: run),
      tree.child(of: paragraph, "pPr").flatMap({ tree.child(of: $0, "sectPr") }) == nil
    else { return run }
    return paragraph
  }

  /// True when an element holds besides the child only properties, marks of the spelling check and empty runs.
  private func holds(_ node: Int, nothingBut child: Int) -> Bool {
    tree.children(of: node).allSatisfy { other in
      guard other != child, let name = tree.nodes[other].name else { return true }
      guard name.namespace == .word else { return false }
      switch name.local {
      case "rPr", "pPr", "proofErr", "lastRenderedPageBreak", "noProof": return true
      case "r": return holds(other, nothingBut: -1)
      default: return false
      }
    }
  }

  private func size(_ name: String, of frame: Int) -> Int {
    // No sheet is wider than 56 cm in Word; a larger number is a slip and would only overflow.
    min(max(Int(tree.nodes[frame].attribute(.none, name) ?? "") ?? 0, 0), 51_206_400)
  }

  /// The text area of the section that an element stands in, in English metric units; nil outside the body.
  func textArea(at node: Int) -> DrawingSize? {
    let position = tree.nodes[node].range.lowerBound
    let section = tree.nodes.indices.first {
      tree.nodes[$0].isWord("sectPr") && tree.nodes[$0].range.lowerBound > position
    }
    guard let section, let page = tree.child(of: section, "pgSz"), let margins = tree.child(of: section, "pgMar") else {
      return nil
    }
    func length(_ node: Int, _ name: String) -> Int {
      let twips = Int(tree.nodes[node].word(name) ?? "") ?? 0
      return min(abs(twips), 31_680) * 635
    }
    return DrawingSize(
      width: max(0, length(page, "w") - length(margins, "left") - length(margins, "right")),
      height: max(0, length(page, "h") - length(margins, "top") - length(margins, "bottom")))
  }

  private func pictureContainer(of node: Int) -> Int? {
    let parent = tree.nodes[node].parent
    guard parent >= 0, ["inline", "anchor"].contains(tree.nodes[parent].name?.local ?? "") else { return nil }
    return parent
  }

  private func first(_ local: String, in node: Int) -> Int? {
    (node + 1..<tree.nodes[node].end).first { tree.nodes[$0].name?.local == local }
  }
}
