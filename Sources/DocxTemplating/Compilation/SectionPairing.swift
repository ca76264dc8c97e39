import Diagnostics
import OfficeOpenXML

/// A tag with the paragraph that it stands in.
struct PlacedTag {
  let tag: Tag
  /// The paragraph's position in the story's list.
  let paragraph: Int
}

/// What a pair of section tags repeats.
enum SectionLevel: Equatable {
  /// The text between the tags of one paragraph.
  case text
  /// The text between tags of two neighbouring paragraphs, with the paragraphs' ends between them; a tag alone in its
  /// paragraph gives that up and stands at the edge of the next or last one.
  case across(from: Edge, to: Edge)
  /// What lies between two paragraphs that vanish.
  case blocks
  /// The table rows from the one that holds the opening tag to the one that holds the closing one; mostly the same.
  case row(Int, through: Int)
  /// What lies between two rows that vanish.
  case rows(first: Int, last: Int)
  /// The grid column under the cell that holds both tags.
  case column(cell: Int)
}

/// Where a section over the ends of paragraphs begins or stops.
enum Edge: Equatable {
  /// At the tag itself.
  case tag
  /// At the edge of this paragraph's content.
  case paragraph(Int)
}

/// Decides what each pair of section tags repeats.
struct SectionPairing {
  let tree: XMLTree
  let paragraphs: [TemplateParagraph]
  let tags: [PlacedTag]
  private let sites: SiteMap
  private let pairs: TagPairs
  /// The tags of each paragraph: tags are kept in reading order, so those of a paragraph are a range.
  let ownTags: [Range<Int>]
  /// The paragraphs that hold tags, by their nodes.
  private let positions: [Int: Int]
  /// For each paragraph, whether it holds nothing but control tags.
  private var controls: [Bool] = []
  /// The rows that were asked about, and whether they hold nothing but control tags.
  private var controlRows: [Int: Bool] = [:]

  /// For each section tag's position, what its pair repeats.
  private(set) var levels: [Int: SectionLevel] = [:]
  /// What was wrong.
  private(set) var diagnostics: [Diagnostic] = []

  init(tree: XMLTree, paragraphs: [TemplateParagraph], tags: [PlacedTag], sites: SiteMap) {
    self.tree = tree
    self.paragraphs = paragraphs
    self.tags = tags
    self.sites = sites
    pairs = TagPairs(tags)
    var ranges = Array(repeating: 0..<0, count: paragraphs.count)
    for (index, placed) in tags.enumerated() {
      let own = ranges[placed.paragraph]
      ranges[placed.paragraph] = own.isEmpty ? index..<index + 1 : own.lowerBound..<index + 1
    }
    ownTags = ranges
    positions = Dictionary(
      paragraphs.enumerated().map { ($1.node, $0) }, uniquingKeysWith: { first, _ in first })
    controls = paragraphs.indices.map { holdsOnlyControls($0) }
    for mismatch in pairs.mismatches { report(mismatch.fault, at: mismatch.tag, other: mismatch.other) }
    if let tag = pairs.firstDeeper(than: RenderingLimits.deepestSections) {
      report(.sectionsTooDeep(tags[tag].tag.path.description), at: tag)
      return
    }
    for (start, end) in partners.sorted(by: { $0.key < $1.key }) where start < end { decide(start, end) }
  }

  /// For each section tag's position in the list of tags, its partner's.
  var partners: [Int: Int] { pairs.partners }

  /// The positions of a paragraph's tags.
  func tags(of paragraph: Int) -> Range<Int> { ownTags[paragraph] }

  private mutating func decide(_ start: Int, _ end: Int) {
    let first = paragraphs[tags[start].paragraph]
    let last = paragraphs[tags[end].paragraph]
    let name = tags[start].tag.path.description
    var level: SectionLevel?
    if tags[start].tag.filters.contains(where: { $0.name == ColumnPlan.filterName }) {
      if let cell = tree.ancestor(of: first.node, "tc"), cell == tree.ancestor(of: last.node, "tc") {
        level = .column(cell: cell)
      } else {
        report(.badColumn(name), at: start, other: end)
        return
      }
    } else if first.node == last.node {
      level = .text
      let (a, b) = (wrapper(of: tags[start]), wrapper(of: tags[end]))
      if a != b {
        report(.crossesWrapper(name), at: start, other: end)
        return
      }
    } else if let rows = controlRows(of: first, last) {
      level = .rows(first: rows.0, last: rows.1)
    } else if tree.nodes[first.node].parent == tree.nodes[last.node].parent {
      let isSection = tags[start].tag.kind != .parent && tags[start].tag.kind != .block
      let row = tree.nodes[tree.nodes[first.node].parent].isWord("tc") ? commonRow(first.node, last.node) : nil
      if isControl(tags[start].paragraph), isControl(tags[end].paragraph) {
        level = .blocks
      } else if isSection, let row {
        // In a table the row is what people mean to repeat, even where both tags stand in one cell.
        level = .row(row, through: row)
      } else {
        level = across(start, end)
      }
    } else if let rows = rowGroup(start, end) {
      level = .row(rows.0, through: rows.1)
    } else if let row = commonRow(first.node, last.node) {
      level = .row(row, through: row)
    }
    if isRow(level), tags[start].tag.kind == .parent || tags[start].tag.kind == .block { level = nil }
    guard let level else {
      report(.badPairing(name), at: start, other: end)
      return
    }
    levels[start] = level
    levels[end] = level
  }

  private func isRow(_ level: SectionLevel?) -> Bool {
    switch level {
    case .row, .rows: true
    default: false
    }
  }

  /// A section over the ends of sibling paragraphs, as Mustache has it over lines.
  private func across(_ start: Int, _ end: Int) -> SectionLevel? {
    guard let from = edge(start, isStart: true), let to = edge(end, isStart: false) else { return nil }
    return .across(from: from, to: to)
  }

  private func edge(_ index: Int, isStart: Bool) -> Edge? {
    let paragraph = tags[index].paragraph
    let node = paragraphs[paragraph].node
    guard isControl(paragraph) else { return wrapper(of: tags[index]) == node ? .tag : nil }
    guard let next = isStart ? tree.nextSibling(of: node) : tree.previousSibling(of: node),
      tree.nodes[next].isWord("p"), !tree.nodes[next].closing.isEmpty
    else { return nil }
    let isOtherControl = self.paragraph(at: next).map { isControl($0) } ?? false
    return isOtherControl ? nil : .paragraph(next)
  }

  /// True when nothing but control tags and blanks stands in the paragraph.
  func isControl(_ paragraph: Int) -> Bool { controls[paragraph] }

  func holdsOnlyControls(_ paragraph: Int) -> Bool {
    let own = tags[ownTags[paragraph]]
    guard !own.isEmpty, own.allSatisfy(\.tag.isControl) else { return false }
    let text = paragraphs[paragraph].text
    if own.count == 1, let only = own.first?.tag, only.kind == .comment, only.range.count == text.count { return true }
    return holdsNothingElse(paragraph) && !holdsObject(paragraphs[paragraph].node)
  }

  /// True when only blanks stand in the paragraph beside its tags.
  private func holdsNothingElse(_ paragraph: Int) -> Bool {
    let text = paragraphs[paragraph].text
    var position = 0
    for placed in tags[ownTags[paragraph]] {
      guard position > placed.tag.range.lowerBound || isBlank(text[position..<placed.tag.range.lowerBound]) else {
        return false
      }
      position = max(position, placed.tag.range.upperBound)
    }
    return isBlank(text[position...]) && !paragraphs[paragraph].atoms.contains { $0.kind == .object }
  }

  func isBlank(_ text: ArraySlice<UInt8>) -> Bool { TagSign.isBlank(text) }

  /// True when a tag that brings blocks stands alone in its paragraph, sections around it apart.
  func isCarrier(_ paragraph: Int) -> Bool {
    let own = ownTags[paragraph]
    guard own.count(where: { tags[$0].tag.insertsBlocks }) == 1,
      own.allSatisfy({ tags[$0].tag.insertsBlocks || tags[$0].tag.isControl }), !isInOverride(own)
    else { return false }
    return holdsNothingElse(paragraph)
      && own.allSatisfy {
        !tags[$0].tag.opensPair && tags[$0].tag.kind != .sectionEnd || levels[$0] == .text || repeatsRows($0)
      }
  }

  /// True for a tag whose pair repeats rows: it leaves nothing in its paragraph.
  func repeatsRows(_ tag: Int) -> Bool {
    if case .row? = levels[tag] { true } else { false }
  }

  /// True when one of the tags is a block within the paragraph: its text is then the block's, not the paragraph's.
  private func isInOverride(_ own: Range<Int>) -> Bool {
    own.contains { tags[$0].tag.kind == .block && levels[$0] == .text }
  }

  /// The position of a paragraph that holds tags; nil for others.
  func paragraph(at node: Int) -> Int? { positions[node] }

  /// The pair directly around a tag, by its start's position; nil at the top.
  func enclosing(_ index: Int) -> Int? { pairs.enclosing[index] < 0 ? nil : pairs.enclosing[index] }

  /// The element that holds the run in which a tag begins, tracked insertions looked through.
  private func wrapper(of placed: PlacedTag) -> Int? {
    guard let atom = paragraphs[placed.paragraph].atom(at: placed.tag.range.lowerBound) else { return nil }
    var parent = tree.nodes[atom.run].parent
    while tree.nodes[parent].isWord("ins") || tree.nodes[parent].isWord("moveTo") { parent = tree.nodes[parent].parent }
    return parent
  }

  /// The two different rows of one table that hold nothing but control tags.
  private mutating func controlRows(of first: TemplateParagraph, _ last: TemplateParagraph) -> (Int, Int)? {
    guard let a = tree.ancestor(of: first.node, "tr"), let b = tree.ancestor(of: last.node, "tr"), a != b,
      tree.nodes[a].parent == tree.nodes[b].parent, isControlRow(a), isControlRow(b)
    else { return nil }
    return (a, b)
  }

  private mutating func isControlRow(_ row: Int) -> Bool {
    if let known = controlRows[row] { return known }
    let result = holdsOnlyControls(row: row)
    controlRows[row] = result
    return result
  }

  /// True when a row holds control tags and nothing else: whatever more stands in it would be lost with it.
  func holdsOnlyControls(row: Int) -> Bool {
    var hasControl = false
    for node in row..<tree.nodes[row].end {
      if tree.nodes[node].isWord("tbl") { return false }
      guard tree.nodes[node].isWord("p") else { continue }
      if let paragraph = paragraph(at: node), isControl(paragraph) {
        hasControl = true
      } else if !tree.textContent(of: node).allSatisfy(\.isWhitespace) || holdsObject(node) {
        return false
      }
    }
    return hasControl
  }

  /// True when a paragraph has a formula, a picture or an embedded object, inside a run or beside runs.
  func holdsObject(_ paragraph: Int) -> Bool {
    (paragraph..<tree.nodes[paragraph].end).contains { node in
      ["oMath", "oMathPara", "drawing", "pict", "object", "AlternateContent"]
        .contains(tree.nodes[node].name?.local ?? "")
    }
  }

  private mutating func report(_ fault: TemplateFault, at index: Int, other: Int? = nil) {
    func place(_ index: Int) -> DocumentLocation {
      sites.location(of: tags[index].tag.range, in: paragraphs[tags[index].paragraph])
    }
    diagnostics.append(fault.diagnostic(at: place(index), other: other.map(place)))
  }
}
