import Diagnostics
import OfficeOpenXML

/// Compiles one story: finds its tags, decides what they repeat, and turns the markup into instructions.
struct StoryCompiler {
  typealias Piece = StoryAssembler.Piece

  let tree: XMLTree
  let part: PartName
  let sites: SiteMap
  private(set) var paragraphs: [TemplateParagraph] = []
  private(set) var tags: [PlacedTag] = []
  private(set) var slots: [Slot] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// For each tag that shows or repeats something, its slot.
  private var slotOfTag: [Int: Int] = [:]
  private var assembler = StoryAssembler()
  /// Nodes that vanish whole: control paragraphs and control rows.
  private var vanished: Set<Int> = []
  /// Bytes that a section covers: what lies in them may be missing from the output.
  private var covered: [Range<Int>] = []

  init(tree: XMLTree, part: PartName, file: String) {
    self.tree = tree
    self.part = part
    sites = SiteMap(tree: tree, file: file, part: part.entryName)
  }

  /// The compiled story; its findings are in `diagnostics`, and with an error among them it must not be used.
  mutating func compile() -> CompiledStory {
    readTags()
    makeSlots()
    let pairing = SectionPairing(tree: tree, paragraphs: paragraphs, tags: tags, sites: sites)
    diagnostics += pairing.diagnostics
    guard !tags.isEmpty, !diagnostics.hasErrors else { return unchanged }
    placeStructure(pairing)
    for index in paragraphs.indices where !isInsideVanished(paragraphs[index].node) { rewriteRuns(of: index, pairing) }
    let plans = placeColumns(pairing)
    placeGuards()
    guard let (literals, instructions) = assembler.assembled(tree.bytes) else {
      diagnostics.append(
        Diagnostic(
          "TAG-19", .error, "разделы пересекаются так, что их нельзя повторить",
          hint: "разнесите теги разделов по отдельным абзацам или строкам",
          at: .document(DocumentLocation(file: sites.file, part: part.entryName))))
      return unchanged
    }
    return CompiledStory(part: part, literals: literals, instructions: instructions, slots: slots, plans: plans,
      prefix: tree.prefix(of: 0), isStatic: false)
  }

  private var unchanged: CompiledStory {
    CompiledStory(
      part: part, literals: tree.bytes, instructions: [.literal(0..<tree.bytes.count)], slots: [], plans: [],
      prefix: "w:", isStatic: true)
  }

  // MARK: - Tags

  private mutating func readTags() {
    var parser = TagParser()
    for index in tree.nodes.indices where tree.nodes[index].isWord("p") {
      let paragraph = TemplateParagraph(tree, at: index)
      let result = parser.parse(paragraph.text)
      for (fault, range) in result.faults {
        let (code, message, hint) = fault.words
        diagnostics.append(
          Diagnostic(
            code, .error, message, hint: hint, at: .document(sites.location(of: range, in: paragraph))))
      }
      guard !result.tags.isEmpty else { continue }
      paragraphs.append(paragraph)
      tags += result.tags.map { PlacedTag(tag: $0, paragraph: paragraphs.count - 1) }
    }
  }

  private mutating func makeSlots() {
    for (index, placed) in tags.enumerated() {
      let paragraph = paragraphs[placed.paragraph]
      let site = TagSite(
        location: sites.location(of: placed.tag.range, in: paragraph), text: paragraph.printed(placed.tag.range))
      switch placed.tag.kind {
      case .value, .sectionStart, .invertedStart:
        slotOfTag[index] = slots.count
        slots.append(
          Slot(kind: placed.tag.kind, path: placed.tag.path, filters: filters(of: placed.tag, site), site: site))
      case .sectionEnd, .comment, .delimiters: break
      case .formatted: refuse("форматированный текст (\(site.text))", site)
      case .partial: refuse("вставка другого шаблона (\(site.text))", site)
      case .parent, .block: refuse("наследование шаблонов (\(site.text))", site)
      }
    }
  }

  private mutating func refuse(_ what: String, _ site: TagSite) {
    diagnostics.append(TemplateFault.notSupported(what).diagnostic(at: site.location))
  }

  private mutating func filters(of tag: Tag, _ site: TagSite) -> [AppliedFilter] {
    tag.filters.compactMap { call in
      if call.name == ColumnPlan.filterName, tag.kind == .sectionStart { return nil }
      guard let filter = FilterCatalogue.filter(named: call.name) else {
        let nearest = NearestName.nearest(to: call.name, among: FilterCatalogue.names)
        diagnostics.append(TemplateFault.unknownFilter(call.name, nearest: nearest).diagnostic(at: site.location))
        return nil
      }
      return AppliedFilter(filter: filter, arguments: call.arguments)
    }
  }

  // MARK: - Sections over blocks and rows

  /// Places the sections that repeat paragraphs and rows, and takes away the paragraphs and rows that held only tags.
  private mutating func placeStructure(_ pairing: SectionPairing) {
    var rowPieces: [Int: [Piece]] = [:]
    var blockPieces: [Int: [Piece]] = [:]
    for (index, placed) in tags.enumerated() {
      guard let level = pairing.levels[index] else { continue }
      let isStart = placed.tag.kind != .sectionEnd
      let piece: Piece = isStart ? .sectionStart(slot: slotOfTag[index] ?? 0) : .sectionEnd
      switch level {
      case .text, .column: break
      case .row(let row):
        let range = tree.nodes[row].range
        assembler.insert([piece], at: isStart ? range.lowerBound : range.upperBound)
        covered.append(range)
      case .rows(let first, let last):
        rowPieces[isStart ? first : last, default: []].append(piece)
        covered.append(tree.nodes[first].range.lowerBound..<tree.nodes[last].range.upperBound)
      case .blocks:
        blockPieces[placed.paragraph, default: []].append(piece)
        if isStart, let end = pairing.partners[index] {
          let last = paragraphs[tags[end].paragraph].node
          let first = paragraphs[placed.paragraph].node
          covered.append(tree.nodes[first].range.lowerBound..<tree.nodes[last].range.upperBound)
        }
      }
    }
    for (row, pieces) in rowPieces.sorted(by: { $0.key < $1.key }) {
      assembler.replace(tree.nodes[row].range, with: pieces)
      vanished.insert(row)
    }
    for index in paragraphs.indices where pairing.isControl(index) && !isInsideVanished(paragraphs[index].node) {
      // A paragraph whose pairs all lie in its own text stays: it is a line of the document that came out empty.
      let hasOwnText = tags.indices.contains { tags[$0].paragraph == index && pairing.levels[$0] == .text }
      if hasOwnText, blockPieces[index] == nil { continue }
      if holdsSectionBreak(paragraphs[index].node) { continue }
      assembler.replace(tree.nodes[paragraphs[index].node].range, with: blockPieces[index] ?? [])
      vanished.insert(paragraphs[index].node)
    }
  }

  private func holdsSectionBreak(_ paragraph: Int) -> Bool {
    tree.child(of: paragraph, "pPr").flatMap { tree.child(of: $0, "sectPr") } != nil
  }

  private func isInsideVanished(_ node: Int) -> Bool {
    var next = node
    while next >= 0 {
      if vanished.contains(next) { return true }
      next = tree.nodes[next].parent
    }
    return false
  }

  // MARK: - Text

  private mutating func rewriteRuns(of index: Int, _ pairing: SectionPairing) {
    let paragraph = paragraphs[index]
    let own = tags.indices.filter { tags[$0].paragraph == index }
    for mark in paragraph.marks { assembler.remove(tree.nodes[mark].range) }
    for node in paragraph.deletions { assembler.remove(tree.nodes[node].range) }
    for node in paragraph.insertions where !tree.nodes[node].closing.isEmpty {
      assembler.remove(tree.nodes[node].opening)
      assembler.remove(tree.nodes[node].closing)
    }
    var runs: [Int] = []
    for atom in paragraph.atoms where runs.last != atom.run {
      let isTouched = paragraph.atoms.contains { other in
        other.run == atom.run && own.contains { tags[$0].tag.range.overlaps(other.range) }
      }
      if isTouched { runs.append(atom.run) }
    }
    for run in runs {
      var rewriter = RunRewriter(tree: tree, run: run)
      for atom in paragraph.atoms where atom.run == run {
        switch atom.kind {
        case .text: rewriter.text(atom, parts(of: atom, in: paragraph, own, pairing))
        case .blank where own.contains { tags[$0].tag.range.overlaps(atom.range) }: rewriter.drop(atom)
        case .blank, .object: rewriter.keep(atom)
        }
      }
      rewriter.finish(into: &assembler)
    }
  }

  /// A text atom cut into what stays and what tags put in its place.
  private func parts(
    of atom: TemplateParagraph.Atom, in paragraph: TemplateParagraph, _ own: [Int], _ pairing: SectionPairing
  ) -> [RunRewriter.Part] {
    var parts: [RunRewriter.Part] = []
    var position = atom.range.lowerBound
    for index in own where tags[index].tag.range.overlaps(atom.range) {
      let range = tags[index].tag.range
      if range.lowerBound > position { parts.append(.text(Array(paragraph.text[position..<range.lowerBound]))) }
      if range.lowerBound >= atom.range.lowerBound {
        switch tags[index].tag.kind {
        case .value, .formatted: if let slot = slotOfTag[index] { parts.append(.value(slot: slot)) }
        case .sectionStart, .invertedStart:
          if pairing.levels[index] == .text { parts.append(.between(.sectionStart(slot: slotOfTag[index] ?? 0))) }
        case .sectionEnd: if pairing.levels[index] == .text { parts.append(.between(.sectionEnd)) }
        default: break
        }
      }
      position = min(range.upperBound, atom.range.upperBound)
    }
    if position < atom.range.upperBound { parts.append(.text(Array(paragraph.text[position..<atom.range.upperBound]))) }
    return parts
  }

  // MARK: - Columns and guards

  private mutating func placeColumns(_ pairing: SectionPairing) -> [ColumnPlan] {
    var columns = ColumnPlacement(tree: tree)
    for index in tags.indices {
      guard case .column(let cell) = pairing.levels[index], tags[index].tag.kind != .sectionEnd,
        let slot = slotOfTag[index]
      else { continue }
      if !columns.add(cell: cell, slot: slot) {
        diagnostics.append(
          TemplateFault.badColumn(tags[index].tag.path.description).diagnostic(at: slots[slot].site.location))
      }
    }
    columns.place(into: &assembler, skipping: vanished)
    return columns.plans
  }

  private mutating func placeGuards() {
    GuardPlacement(tree: tree, covered: covered, vanished: vanished).place(into: &assembler)
  }
}
