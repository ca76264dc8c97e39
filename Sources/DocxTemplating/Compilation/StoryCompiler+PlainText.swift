import Diagnostics
import OfficeOpenXML

/// Tags outside the text of paragraphs: alternative texts, addresses of links, codes of fields.
extension StoryCompiler {
  mutating func placePlainTexts() {
    for (index, node) in tree.nodes.enumerated() {
      if node.isText {
        if scope == .properties {
          if let pieces = pieces(of: node.text, at: index, { .attribute(slot: $0) }) {
            assembler.replace(node.range, with: pieces)
          }
        } else if node.text.holdsTagOpening {
          refuseForgottenText(index)
        }
        continue
      }
      switch node.name?.local {
      case "docPr": placeDescription(index)
      case "cNvPr": placeInnerDescription(index)
      case "shape", "rect", "imagedata": placeAttributes(["alt", "title"], of: index)
      case "fldSimple":
        if node.word("instr")?.holdsTagOpening == true { refuseFieldCode(node.word("instr") ?? "", index) }
      case "hyperlink":
        placeLink(index)
        placeAttributes(["tooltip"], of: index)
      default: refuseForgottenAttributes(index)
      }
    }
    if scope != .properties { placeFieldCodes() }
  }

  // MARK: - Tags that nobody fills in

  /// A tag in a formula, a drawing's own text or ruby is told of, so that nobody finds it in print.
  private mutating func refuseForgottenText(_ node: Int) {
    let holder = tree.nodes[tree.nodes[node].parent]
    if ["instrText", "delText", "delInstrText"].contains(where: holder.isWord) { return }
    if holder.isWord("t"), tree.nodes[holder.parent].isWord("r"),
      (tree.ancestor(of: holder.parent, "r") ?? -1) <= (tree.ancestor(of: holder.parent, "p") ?? -1)
    {
      return
    }
    refuseForgotten(tree.nodes[node].text, node)
  }

  private mutating func refuseForgottenAttributes(_ node: Int) {
    for attribute in tree.nodes[node].attributes where attribute.value.holdsTagOpening {
      refuseForgotten(attribute.value, node)
    }
  }

  private mutating func refuseForgotten(_ text: String, _ node: Int) {
    guard let (read, result) = parsed(text, node) else { return }
    for tag in result.tags {
      diagnostics.append(
        TemplateFault.forgottenTag(read.printed(tag.range)).diagnostic(at: sites.location(of: tag.range, in: read)))
    }
  }

  /// The tags of a text that is no paragraph, as pieces; nil when it holds none.
  private mutating func pieces(
    of text: String, at node: Int, _ instruction: (Int) -> Instruction
  ) -> [Piece]? {
    reportFaults(in: text, node)
    guard let (read, result) = parsed(text, node) else { return nil }
    var pieces: [Piece] = []
    var position = 0
    for tag in result.tags {
      if tag.range.lowerBound > position { pieces.append(markup(read.text[position..<tag.range.lowerBound], at: node)) }
      if let slot = plainSlot(tag, read) { pieces.append(.step(instruction(slot))) }
      position = tag.range.upperBound
    }
    if position < read.text.count { pieces.append(markup(read.text[position...], at: node)) }
    return pieces
  }

  func parsed(_ text: String, _ node: Int) -> (TemplateParagraph, TagParser.Result)? {
    guard text.holdsTagOpening else { return nil }
    var parser = TagParser()
    let owner = tree.ancestor(of: node, "p") ?? 0
    let read = TemplateParagraph(text: text, node: owner)
    let result = parser.parse(read.text)
    return result.tags.isEmpty ? nil : (read, result)
  }

  /// Tells what is wrong with the tags of a text that is no paragraph; what only looks like a tag of others is let pass.
  private mutating func reportFaults(in text: String, _ node: Int) {
    guard text.holdsTagOpening else { return }
    var parser = TagParser()
    let read = TemplateParagraph(text: text, node: tree.ancestor(of: node, "p") ?? 0)
    for (fault, range) in parser.parse(read.text).faults where fault.severity == .error {
      let (code, message, hint) = fault.words
      diagnostics.append(
        Diagnostic(code, fault.severity, message, hint: hint, at: .document(sites.location(of: range, in: read))))
    }
  }

  private func markup(_ bytes: ArraySlice<UInt8>, at node: Int) -> Piece {
    let text = String(decoding: bytes, as: UTF8.self)
    return .markup(tree.nodes[node].isText ? XMLEscape.text(text) : XMLEscape.attribute(text))
  }

  private mutating func plainSlot(_ tag: Tag, _ read: TemplateParagraph) -> Int? {
    switch tag.kind {
    case .value, .formatted: return addSlot(tag, in: read)
    case .comment, .delimiters: return nil
    default:
      diagnostics.append(
        TemplateFault.onlyValues(read.printed(tag.range)).diagnostic(at: sites.location(of: tag.range, in: read)))
      return nil
    }
  }

  mutating func placeAttributes(_ names: [String], of node: Int) {
    for attribute in tree.nodes[node].attributes where names.contains(attribute.name.local) {
      guard let pieces = pieces(of: attribute.value, at: node, { .attribute(slot: $0) }),
        let range = tree.attributeRange(of: node, attribute.name.local)
      else { continue }
      assembler.replace(range, with: pieces)
    }
  }

  // MARK: - Links

  private mutating func placeLink(_ node: Int) {
    guard let id = tree.nodes[node].attribute(.officeRelationships, "id"),
      let relationship = environment.relationships[id], relationship.isExternal,
      let range = tree.attributeRange(of: node, "id")
    else { return }
    // Word writes braces and letters of an address as hexadecimal figures.
    let isEncoded = relationship.target.lowercased().contains("%7b%7b")
    let target = isEncoded ? LinkText.decoded(relationship.target) ?? relationship.target : relationship.target
    reportFaults(in: target, node)
    guard let (read, result) = parsed(target, node) else { return }
    var pieces: [LinkAddress.Piece] = []
    var position = 0
    func text(_ range: Range<Int>) { if !range.isEmpty { pieces.append(.text(read.printed(range))) } }
    for tag in result.tags {
      text(position..<tag.range.lowerBound)
      if let slot = plainSlot(tag, read) { pieces.append(.slot(slot)) }
      position = tag.range.upperBound
    }
    text(position..<read.text.count)
    assembler.replace(range, with: [.step(.link(story.links.count))])
    story.links.append(LinkAddress(pieces: pieces, relationshipType: relationship.type, id: id))
  }

  // MARK: - Fields

  /// The tags in codes of fields, in however many runs a code stands.
  private mutating func placeFieldCodes() {
    for field in FieldSpan.all(in: tree) {
      guard let first = field.code.first else { continue }
      let code = field.code.map { tree.nodes[$0].text }.joined()
      guard code.holdsTagOpening else { continue }
      guard code.trimmingPrefix(while: \.isWhitespace).uppercased().hasPrefix("HYPERLINK") else {
        refuseFieldCode(code, first)
        continue
      }
      guard let pieces = pieces(of: code, at: first, { .fieldCode(slot: $0) }) else { continue }
      assembler.replace(tree.nodes[first].range, with: pieces)
      for rest in field.code.dropFirst() { assembler.remove(tree.nodes[rest].range) }
    }
  }

  private mutating func refuseFieldCode(_ code: String, _ node: Int) {
    guard let (read, result) = parsed(code, node) else { return }
    for tag in result.tags {
      diagnostics.append(
        TemplateFault.badFieldCode(read.printed(tag.range)).diagnostic(at: sites.location(of: tag.range, in: read)))
    }
  }
}
