import Diagnostics
import OfficeOpenXML

/// Compiles one story: finds its tags, decides what they repeat, and turns the markup into instructions.
struct StoryCompiler {
  typealias Piece = StoryAssembler.Piece

  let tree: XMLTree
  let part: PartName
  let scope: StoryScope
  let environment: StoryEnvironment
  let sites: SiteMap
  var paragraphs: [TemplateParagraph] = []
  var tags: [PlacedTag] = []
  var diagnostics: [Diagnostic] = []
  /// The story as it grows: everything but its literals and instructions.
  var story: CompiledStory
  var assembler = StoryAssembler()
  /// For each tag that shows or repeats something, its slot.
  var slotOfTag: [Int: Int] = [:]
  /// For each tag that inserts a template, its reference; for formatted text, its place.
  var referenceOfTag: [Int: Int] = [:]
  var formatOfTag: [Int: Int] = [:]
  /// The tags whose cells may be joined to those above, with what their filter was told.
  var mergeTags: [(tag: Int, arguments: [String])] = []
  /// The tables with such cells.
  var mergeTables: [Int] = []
  /// For each tag that brings a page set-up of its own, its number.
  var pageOfTag: [Int: Int] = [:]
  /// What begins anew with every item of a section, by the tag that opens it.
  var renewals: [Int: [Instruction]] = [:]
  /// Nodes that vanish whole: control paragraphs and control rows.
  var vanished: Set<Int> = []
  /// Bytes that a section covers: what lies in them may be missing from the output.
  var covered: [Range<Int>] = []

  init(tree: XMLTree, part: PartName, file: String, scope: StoryScope = .whole, environment: StoryEnvironment) {
    self.tree = tree
    self.part = part
    self.scope = scope
    self.environment = environment
    sites = SiteMap(tree: tree, file: file, part: part.entryName)
    story = CompiledStory(part: part)
    story.prefix = tree.wordPrefix ?? "w:"
  }

  /// The compiled story; its findings are in `diagnostics`, and with an error among them it must not be used.
  mutating func compile() -> CompiledStory {
    let read = StoryTags(tree: tree, sites: sites)
    (paragraphs, tags) = (read.paragraphs, read.tags)
    diagnostics += read.diagnostics
    let pairing = SectionPairing(tree: tree, paragraphs: paragraphs, tags: tags, sites: sites)
    makeSlots(pairing)
    diagnostics += pairing.diagnostics
    let extents = SectionExtent.extents(tree, paragraphs, tags, pairing)
    let sections = SectionRanges(tree, paragraphs, tags, pairing)
    reportTornFields(sections, pairing)
    guard !diagnostics.hasErrors else { return unchanged }
    placeIdentities(extents, sections, pairing)
    placePlainTexts()
    if scope == .whole, tags.isEmpty, story.slots.isEmpty, !diagnostics.hasErrors { return unchanged }
    bindPrefix()
    placePages(pairing)
    placeMerges(extents, pairing)
    placeFilledControls()
    placeStructure(pairing)
    placeRangeMarks(extents, sections)
    for index in paragraphs.indices where !isInsideVanished(paragraphs[index].node) { rewriteRuns(of: index, pairing) }
    placeEdgeBreaks(pairing)
    placeColumns(pairing)
    placeMergeRows()
    GuardPlacement(tree: tree, covered: covered, vanished: vanished, isWhole: scope == .whole)
      .place(into: &assembler)
    placeFinalSection()
    if scope == .inline { flattenParagraphs() }
    guard !diagnostics.hasErrors else { return unchanged }
    guard let (literals, instructions) = assembler.assembled(tree.bytes, in: range) else {
      diagnostics.append(
        Diagnostic(
          "TAG-19", .error, "разделы пересекаются так, что их нельзя повторить",
          hint: "разнесите теги разделов по отдельным абзацам или строкам",
          at: .document(DocumentLocation(file: sites.file, part: part.entryName))))
      return unchanged
    }
    story.literals = literals
    story.instructions = instructions
    findOverrides()
    return story
  }

  /// A root that binds WordprocessingML to no prefix is given one: attributes cannot do without.
  private mutating func bindPrefix() {
    guard scope == .whole, tree.wordPrefix == nil, let root = tree.nodes.first, root.name?.namespace == .word else {
      return
    }
    let end = root.closing.isEmpty ? 2 : 1
    assembler.insert([.markup(" xmlns:w=\"\(XMLNamespace.wordAddress)\"")], at: root.opening.upperBound - end)
  }

  private var unchanged: CompiledStory {
    var story = CompiledStory(part: part)
    story.literals = tree.bytes
    story.instructions = [.literal(0..<tree.bytes.count)]
    story.isStatic = true
    return story
  }

  /// The bytes that become the story: all of a part, the blocks alone of a template that is inserted.
  private var range: Range<Int> {
    if scope == .note, !tree.nodes.isEmpty { return tree.nodes[0].content }
    guard scope == .blocks || scope == .inline, let body = tree.body else { return 0..<tree.bytes.count }
    let content = tree.nodes[body].content
    return content.lowerBound..<(tree.bodySection.map { tree.nodes[$0].range.lowerBound } ?? content.upperBound)
  }

  // MARK: - Tags

  private mutating func makeSlots(_ pairing: SectionPairing) {
    for (index, placed) in tags.enumerated() {
      let paragraph = paragraphs[placed.paragraph]
      switch placed.tag.kind {
      case .sectionEnd, .comment, .delimiters: break
      case .value, .invertedStart: addSlot(index, paragraph)
      case .sectionStart: addSlot(index, paragraph, isGlued: isGlued(index, paragraph, pairing))
      case .formatted:
        addSlot(index, paragraph)
        formatOfTag[index] = story.formats.count
        story.formats.append(formattedPlace(index, isBlock: pairing.isCarrier(placed.paragraph)))
      case .partial, .dynamicPartial:
        addSlot(index, paragraph)
        refer(index, isBlock: pairing.isCarrier(placed.paragraph))
      case .parent:
        addSlot(index, paragraph)
        refer(index, isBlock: pairing.levels[index] == .blocks || isWholeParagraph(index, pairing))
      case .block:
        slotOfTag[index] = story.blockNames.count
        story.blockNames.append(placed.tag.path.description)
      }
    }
  }

  private mutating func addSlot(_ index: Int, _ paragraph: TemplateParagraph, isGlued: Bool = false) {
    slotOfTag[index] = addSlot(tags[index].tag, in: paragraph, tag: index, isGlued: isGlued)
  }

  /// True when nothing but values stands between the tags of a section that is a piece of a sentence.
  private func isGlued(_ start: Int, _ paragraph: TemplateParagraph, _ pairing: SectionPairing) -> Bool {
    guard pairing.levels[start] == .text, let end = pairing.partners[start], end > start + 1,
      tags[end].paragraph == tags[start].paragraph
    else { return false }
    var position = tags[start].tag.range.upperBound
    for index in start + 1...end {
      let tag = tags[index].tag
      guard tag.range.lowerBound == position, index == end || tag.kind == .value else { return false }
      position = tag.range.upperBound
    }
    return true
  }

  /// A slot for a tag that stands in a paragraph, or in a text that is treated as one.
  mutating func addSlot(
    _ tag: Tag, in paragraph: TemplateParagraph, tag index: Int? = nil, isGlued: Bool = false
  ) -> Int {
    let site = TagSite(location: sites.location(of: tag.range, in: paragraph), text: paragraph.printed(tag.range))
    story.slots.append(
      Slot(kind: tag.kind, path: tag.path, filters: filters(of: tag, site, index), site: site, isGlued: isGlued))
    return story.slots.count - 1
  }

  private mutating func refer(_ index: Int, isBlock: Bool) {
    let tag = tags[index].tag
    referenceOfTag[index] = story.references.count
    story.references.append(
      TemplateReference(
        name: tag.kind == .dynamicPartial ? nil : tag.path.description, isBlock: isBlock && scope != .inline,
        slot: slotOfTag[index] ?? 0))
  }

  private func formattedPlace(_ index: Int, isBlock: Bool) -> FormattedPlace {
    let paragraph = paragraphs[tags[index].paragraph]
    let run = paragraph.atom(at: tags[index].tag.range.lowerBound)?.run
    let properties = tree.child(of: paragraph.node, "pPr")
    let formatting =
      run.flatMap { tree.child(of: $0, "rPr") }.map { properties in
        tree.children(of: properties).filter { !tree.nodes[$0].isText && !tree.nodes[$0].isWord("rPrChange") }
          .map { tree.text(of: tree.nodes[$0].range) }.joined()
      } ?? ""
    // A section break is one paragraph's own, and a tracked change too.
    var edits = ByteEdits()
    for child in properties.map(tree.children) ?? []
    where tree.nodes[child].isWord("sectPr") || tree.nodes[child].isWord("pPrChange") {
      edits.remove(tree.nodes[child].range)
    }
    for mark in properties.flatMap({ tree.child(of: $0, "rPr") }).map(tree.children) ?? []
    where Self.revisions.contains(tree.nodes[mark].name?.local ?? "") {
      edits.remove(tree.nodes[mark].range)
    }
    return FormattedPlace(
      slot: slotOfTag[index] ?? 0, isBlock: isBlock && scope != .inline,
      paragraphProperties: properties.map { edits.applied(to: tree.bytes, in: tree.nodes[$0].range) } ?? [],
      style: properties.flatMap { tree.child(of: $0, "pStyle") }.flatMap { tree.nodes[$0].word("val") },
      runProperties: formatting)
  }

  private mutating func filters(of tag: Tag, _ site: TagSite, _ index: Int?) -> [AppliedFilter] {
    tag.filters.compactMap { call in
      if call.name == ColumnPlan.filterName, tag.kind == .sectionStart || tag.kind == .invertedStart { return nil }
      if call.name == MergeCell.filterName, let index, tag.kind == .value {
        mergeTags.append((index, call.arguments))
        return nil
      }
      guard let filter = FilterCatalogue.filter(named: call.name) else {
        let nearest = NearestName.nearest(to: call.name, among: FilterCatalogue.names)
        diagnostics.append(TemplateFault.unknownFilter(call.name, nearest: nearest).diagnostic(at: site.location))
        return nil
      }
      let arguments = filter.signature.joined(call.arguments)
      if let misuse = filter.misuse(arguments) {
        diagnostics.append(TemplateFault.misusedFilter(call.name, misuse).diagnostic(at: site.location))
      }
      return AppliedFilter(filter: filter, arguments: arguments)
    }
  }

  func isInsideVanished(_ node: Int) -> Bool { tree.isInside(node, anyOf: vanished) }

  /// Tells each parent tag where the blocks begin that it gives.
  private mutating func findOverrides() {
    for index in story.instructions.indices {
      guard case .parent(let reference, let end) = story.instructions[index] else { continue }
      var next = index + 1
      while next < end {
        switch story.instructions[next] {
        case .overrideStart(let name, let isBlocks, let stop):
          story.references[reference].overrides.append(
            TemplateReference.Override(name: story.blockNames[name], isBlocks: isBlocks, start: next + 1))
          next = stop
        case .parent(_, let stop): next = max(stop, next + 1)
        default: next += 1
        }
      }
    }
  }
}

/// What of a part a compiled story holds, and as what.
enum StoryScope: Hashable, Sendable {
  /// A whole part.
  case whole
  /// The blocks of a template that is inserted as blocks.
  case blocks
  /// The runs of a template that is inserted as text.
  case inline
  /// A foot- or endnote, written anew wherever its reference is repeated.
  case note
  /// A part of document properties, where every text stands for itself.
  case properties
}
