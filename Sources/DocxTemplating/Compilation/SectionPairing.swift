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
  /// The table row that holds both tags.
  case row(Int)
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

/// Pairs section tags and decides what each pair repeats.
struct SectionPairing {
  private let tree: XMLTree
  private let paragraphs: [TemplateParagraph]
  private let tags: [PlacedTag]
  private let sites: SiteMap

  /// For each section tag's position in the list of tags, its partner's.
  private(set) var partners: [Int: Int] = [:]
  /// For each section tag's position, what its pair repeats.
  private(set) var levels: [Int: SectionLevel] = [:]
  /// What was wrong.
  private(set) var diagnostics: [Diagnostic] = []

  init(tree: XMLTree, paragraphs: [TemplateParagraph], tags: [PlacedTag], sites: SiteMap) {
    self.tree = tree
    self.paragraphs = paragraphs
    self.tags = tags
    self.sites = sites
    pair()
    for (start, end) in partners.sorted(by: { $0.key < $1.key }) where start < end { decide(start, end) }
  }

  private mutating func pair() {
    var open: [Int] = []
    for (index, placed) in tags.enumerated() {
      switch placed.tag.kind {
      case .sectionStart, .invertedStart, .parent, .block: open.append(index)
      case .sectionEnd:
        guard let match = open.lastIndex(where: { isPair($0, index) }) else {
          report(.unopenedSection(placed.tag.path.description), at: index)
          continue
        }
        for inner in open[(match + 1)...].reversed() {
          // An inner section whose end comes later is crossed; one that has no end at all is unclosed.
          let endsLater = tags[(index + 1)...].indices.contains {
            tags[$0].tag.kind == .sectionEnd && isPair(inner, $0)
          }
          if endsLater {
            report(
              .crossedSections(
                inner: tags[inner].tag.path.description, outer: placed.tag.path.description), at: inner, other: index)
          } else {
            report(.unclosedSection(tags[inner].tag.path.description), at: inner)
          }
        }
        partners[open[match]] = index
        partners[index] = open[match]
        open.removeSubrange(match...)
      default: break
      }
    }
    for index in open { report(.unclosedSection(tags[index].tag.path.description), at: index) }
  }

  private func isPair(_ start: Int, _ end: Int) -> Bool {
    tags[start].tag.path.description == tags[end].tag.path.description
  }

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
    } else if let rows = controlRows(first, last) {
      level = .rows(first: rows.0, last: rows.1)
    } else if tree.nodes[first.node].parent == tree.nodes[last.node].parent {
      let isSection = tags[start].tag.kind != .parent && tags[start].tag.kind != .block
      let row = tree.nodes[tree.nodes[first.node].parent].isWord("tc") ? commonRow(first.node, last.node) : nil
      if isControl(tags[start].paragraph), isControl(tags[end].paragraph) {
        level = .blocks
      } else if isSection, let row {
        // In a table the row is what people mean to repeat, even where both tags stand in one cell.
        level = .row(row)
      } else {
        level = across(start, end)
      }
    } else if let row = commonRow(first.node, last.node) {
      level = .row(row)
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
    let siblings = tree.children(of: tree.nodes[node].parent).filter { !tree.nodes[$0].isText }
    guard let place = siblings.firstIndex(of: node) else { return nil }
    let next = isStart ? place + 1 : place - 1
    guard siblings.indices.contains(next), tree.nodes[siblings[next]].isWord("p"),
      !tree.nodes[siblings[next]].closing.isEmpty
    else { return nil }
    let isOtherControl = paragraphs.firstIndex { $0.node == siblings[next] }.map { isControl($0) } ?? false
    return isOtherControl ? nil : .paragraph(siblings[next])
  }

  /// True when nothing but control tags and blanks stands in the paragraph.
  func isControl(_ paragraph: Int) -> Bool {
    let own = tags.filter { $0.paragraph == paragraph }
    guard !own.isEmpty, own.allSatisfy(\.tag.isControl) else { return false }
    if own.count == 1, own[0].tag.kind == .comment, own[0].tag.range.count == paragraphs[paragraph].text.count {
      return true
    }
    let text = paragraphs[paragraph].text
    let covered = own.map(\.tag.range)
    return text.indices.allSatisfy { index in
      covered.contains { $0.contains(index) } || [0x20, 0x09, 0x0A].contains(text[index])
    } && !paragraphs[paragraph].atoms.contains { $0.kind == .object } && !holdsObject(paragraphs[paragraph].node)
  }

  /// True when a tag that brings blocks stands alone in its paragraph, sections around it apart.
  func isCarrier(_ paragraph: Int) -> Bool {
    let own = tags.indices.filter { tags[$0].paragraph == paragraph }
    guard own.count(where: { tags[$0].tag.insertsBlocks }) == 1,
      own.allSatisfy({ tags[$0].tag.insertsBlocks || tags[$0].tag.isControl }), !isInOverride(own)
    else { return false }
    let text = paragraphs[paragraph].text
    let covered = own.map { tags[$0].tag.range }
    return text.indices.allSatisfy { index in
      covered.contains { $0.contains(index) } || [0x20, 0x09, 0x0A].contains(text[index])
    } && !paragraphs[paragraph].atoms.contains { $0.kind == .object }
      && own.allSatisfy { !tags[$0].tag.opensPair && tags[$0].tag.kind != .sectionEnd || levels[$0] == .text }
  }

  /// True when one of the tags is a block within the paragraph: its text is then the block's, not the paragraph's.
  private func isInOverride(_ own: [Int]) -> Bool {
    own.contains { tags[$0].tag.kind == .block && levels[$0] == .text }
  }

  /// The position of a paragraph that holds tags; nil for others.
  func paragraph(at node: Int) -> Int? { paragraphs.firstIndex { $0.node == node } }

  /// The pair directly around a tag, by its start's position; nil at the top.
  func enclosing(_ index: Int) -> Int? {
    partners.filter { $0.key < index && $0.value > index }.map(\.key).max()
  }

  /// The element that holds the run in which a tag begins, tracked insertions looked through.
  private func wrapper(of placed: PlacedTag) -> Int? {
    let paragraph = paragraphs[placed.paragraph]
    guard let atom = paragraph.atoms.first(where: { $0.range.contains(placed.tag.range.lowerBound) }) else {
      return nil
    }
    var parent = tree.nodes[atom.run].parent
    while tree.nodes[parent].isWord("ins") || tree.nodes[parent].isWord("moveTo") { parent = tree.nodes[parent].parent }
    return parent
  }

  /// The two different rows of one table that hold nothing but control tags.
  private func controlRows(_ first: TemplateParagraph, _ last: TemplateParagraph) -> (Int, Int)? {
    guard let a = tree.ancestor(of: first.node, "tr"), let b = tree.ancestor(of: last.node, "tr"), a != b,
      tree.nodes[a].parent == tree.nodes[b].parent, isControlRow(a), isControlRow(b)
    else { return nil }
    return (a, b)
  }

  /// True when a row holds control tags and nothing else: whatever more stands in it would be lost with it.
  func isControlRow(_ row: Int) -> Bool {
    let range = row..<tree.nodes[row].end
    var controls: Set<Int> = []
    for (index, paragraph) in paragraphs.enumerated() where range.contains(paragraph.node) {
      if isControl(index) { controls.insert(paragraph.node) }
    }
    guard !controls.isEmpty, !range.contains(where: { tree.nodes[$0].isWord("tbl") }) else { return false }
    return range.allSatisfy { node in
      guard tree.nodes[node].isWord("p"), !controls.contains(node) else { return true }
      return tree.textContent(of: node).allSatisfy(\.isWhitespace) && !holdsObject(node)
    }
  }

  /// True when a paragraph has a formula, a picture or an embedded object, inside a run or beside runs.
  private func holdsObject(_ paragraph: Int) -> Bool {
    (paragraph..<tree.nodes[paragraph].end).contains { node in
      ["oMath", "oMathPara", "drawing", "pict", "object", "AlternateContent"]
        .contains(tree.nodes[node].name?.local ?? "")
    }
  }

  private func commonRow(_ first: Int, _ last: Int) -> Int? {
    var row = tree.ancestor(of: first, "tr")
    while let current = row {
      if (current..<tree.nodes[current].end).contains(last) { return current }
      row = tree.ancestor(of: current, "tr")
    }
    return nil
  }

  private mutating func report(_ fault: TemplateFault, at index: Int, other: Int? = nil) {
    func place(_ index: Int) -> DocumentLocation {
      sites.location(of: tags[index].tag.range, in: paragraphs[tags[index].paragraph])
    }
    diagnostics.append(fault.diagnostic(at: place(index), other: other.map(place)))
  }
}
