import OfficeOpenXML

/// Writes the differences of one text flow into the old part as tracked changes: accepted, it reads like the new one,
/// rejected, like the old one. Markup that does not change stays byte for byte.
struct RevisionWriter {
  let old: XMLTree
  let new: XMLTree
  let translation: PropertyTranslation
  var mark: RevisionMark
  var edits = ByteEdits()

  /// The prefix of WordprocessingML in the old part, its colon included.
  var prefix: String { mark.prefix }

  init(_ story: StoryDifference, translation: PropertyTranslation, mark: RevisionMark) {
    old = story.oldTree
    new = story.newTree
    self.translation = translation
    self.mark = mark
  }

  /// The old part with the changes.
  mutating func written(_ story: StoryDifference) -> [UInt8] {
    for (container, holder) in zip(story.containers, story.holders) { write(container, in: holder) }
    openContentControls()
    return edits.applied(to: old.bytes)
  }

  // MARK: - Blocks

  /// What becomes of the end of a paragraph.
  private typealias EndMark = RevisionMark.Kind

  private mutating func write(_ container: ContainerDifference, in holder: Int) {
    guard !container.isEmpty else { return }
    let ends = endMarks(of: container)
    let segments = segments(of: container, ends)
    var position =
      container.old.first.map { old.nodes[$0.node].range.lowerBound } ?? old.nodes[holder].content.lowerBound
    for (index, change) in container.changes.enumerated() {
      switch change {
      case .same(let i, _):
        if let end = ends[index], let paragraph = container.old[i].paragraph {
          rewrite(paragraph, segments: nil, end: end)
        }
        position = old.nodes[container.old[i].node].range.upperBound
      case .paragraph(let i, let j, _):
        guard let before = container.old[i].paragraph, let after = container.new[j].paragraph else { continue }
        rewrite(before, segments: (segments[index], after.characters), end: ends[index])
        position = old.nodes[before.node].range.upperBound
      case .table(let i, let j, let rows):
        guard case .table(let before) = container.old[i], case .table(let after) = container.new[j] else { continue }
        write(rows, before, after)
        position = old.nodes[before.node].range.upperBound
      case .deleted(let i):
        delete(container.old[i], end: ends[index])
        position = old.nodes[container.old[i].node].range.upperBound
      case .inserted(let j):
        edits.insert(inserted(container.new[j], end: ends[index]), at: position)
      }
    }
  }

  /// Which paragraphs' ends are inserted or deleted. The last end of a flow always stays: where a flow grows or shrinks
  /// at its end, the marks move up by one, from the paragraph before.
  private func endMarks(of container: ContainerDifference) -> [EndMark?] {
    var ends: [EndMark?] = container.changes.map { change in
      switch change {
      case .deleted(let i): container.old[i].paragraph == nil ? nil : .deleted
      case .inserted(let j): container.new[j].paragraph == nil ? nil : .inserted
      default: nil
      }
    }
    guard let last = ends.last, let kind = last else { return ends }
    var first = ends.count - 1
    while first > 0, ends[first - 1] == kind { first -= 1 }
    ends[ends.count - 1] = nil
    guard first > 0 else { return ends }
    switch container.changes[first - 1] {
    case .same(let i, _), .paragraph(let i, _, _):
      if let paragraph = container.old[i].paragraph, !endsSection(paragraph) {
        ends[first - 1] = kind
      }
    default: break
    }
    return ends
  }

  /// The changes of each paragraph, kept apart from those of the next where the end between them stays.
  private func segments(of container: ContainerDifference, _ ends: [EndMark?]) -> [[WordComparison.Segment]] {
    var next: WordComparison.Edit?
    let segments = container.changes.indices.reversed().map { index -> [WordComparison.Segment] in
      var own: [WordComparison.Segment] = []
      switch container.changes[index] {
      case .paragraph(let i, let j, let changed):
        guard let before = container.old[i].paragraph, let after = container.new[j].paragraph else { break }
        own = WordComparison.segments(
          changed, notEndingIn: ends[index] == nil ? next : nil, of: before.characters, after.characters)
        next = own.first?.edit
      case .inserted(let j): next = container.new[j].paragraph == nil ? nil : .inserted
      case .deleted(let i): next = container.old[i].paragraph == nil ? nil : .deleted
      case .same, .table: next = nil
      }
      return own
    }
    return segments.reversed()
  }

  /// True for a paragraph that carries a section's properties: its end must stay.
  private func endsSection(_ paragraph: ComparedParagraph) -> Bool {
    old.child(of: paragraph.node, "pPr").flatMap { old.child(of: $0, "sectPr") } != nil
  }

  mutating func delete(_ block: StoryBlock, end: RevisionMark.Kind?) {
    switch block {
    case .paragraph(let paragraph):
      let count = paragraph.characters.count
      let segments: [WordComparison.Segment] = count > 0 ? [.deleted(0..<count)] : []
      rewrite(paragraph, segments: (segments, []), end: endsSection(paragraph) ? nil : end, isWhole: true)
    case .table(let table): for row in table.rows { delete(row) }
    }
  }

  // MARK: - Tables

  private mutating func write(
    _ changes: [ContainerDifference.RowChange], _ before: ComparedTable, _ after: ComparedTable
  ) {
    var position =
      before.rows.first.map { old.nodes[$0.node].range.lowerBound } ?? old.nodes[before.node].closing.lowerBound
    for change in changes {
      switch change {
      case .same(let i, _): position = old.nodes[before.rows[i].node].range.upperBound
      case .changed(let i, _, let cells):
        for (difference, cell) in zip(cells, before.rows[i].cells) { write(difference, in: cell.node) }
        position = old.nodes[before.rows[i].node].range.upperBound
      case .deleted(let i):
        delete(before.rows[i])
        position = old.nodes[before.rows[i].node].range.upperBound
      case .inserted(let j): edits.insert(inserted(after.rows[j]), at: position)
      }
    }
  }

  private mutating func delete(_ row: ComparedTable.Row) {
    let sign = mark.empty(.deleted)
    if let properties = old.child(of: row.node, "trPr") {
      let change = old.child(of: properties, "trPrChange")
      if old.nodes[properties].closing.isEmpty {
        edits.replace(old.nodes[properties].range, with: "<\(prefix)trPr>\(sign)</\(prefix)trPr>")
      } else {
        edits.insert(
          sign, at: change.map { old.nodes[$0].range.lowerBound } ?? old.nodes[properties].closing.lowerBound)
      }
    } else {
      let exceptions = old.child(of: row.node, "tblPrEx")
      let place = exceptions.map { old.nodes[$0].range.upperBound } ?? old.nodes[row.node].opening.upperBound
      edits.insert("<\(prefix)trPr>\(sign)</\(prefix)trPr>", at: place)
    }
    for cell in row.cells {
      for block in cell.blocks { delete(block, end: block.paragraph == nil ? nil : .deleted) }
    }
  }
}
