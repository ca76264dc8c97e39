import OfficeOpenXML

/// Columns that are there or not, and how wide they are.
extension StoryCompiler {
  mutating func placeColumns(_ pairing: SectionPairing) {
    var columns = ColumnPlacement(tree: tree)
    for index in tags.indices {
      guard case .column(let cell) = pairing.levels[index], tags[index].tag.kind != .sectionEnd,
        let slot = slotOfTag[index]
      else { continue }
      let name = tags[index].tag.path.description
      let fault: TemplateFault? =
        switch columns.add(cell: cell, slot: slot) {
        case .placed: nil
        case .unusable: .badColumn(name)
        case .taken: .takenColumn(name)
        }
      if let fault { diagnostics.append(fault.diagnostic(at: story.slots[slot].site.location)) }
    }
    columns.place(into: &assembler, skipping: vanished)
    covered += columns.droppedRows
    story.plans = columns.plans
    for (plan, table) in columns.tables.enumerated() {
      guard let fit = fit(of: table) else { continue }
      story.plans[plan].fit = fit
      assembler.insert([.step(.columnsEnd(plan: plan))], at: tree.nodes[table].closing.lowerBound)
    }
  }

  /// What a table's columns are fitted to: only of one that is as wide as its page and leaves the columns to Word, and
  /// whose cells all say their widths.
  private func fit(of table: Int) -> ColumnFit? {
    guard scope != .inline, let properties = tree.child(of: table, "tblPr"),
      let width = tree.child(of: properties, "tblW"), tree.nodes[width].word("type") == "pct",
      tree.child(of: properties, "tblLayout").map({ tree.nodes[$0].word("type") != "fixed" }) ?? true,
      let room = textArea(at: table)?.width, room > 0
    else { return nil }
    var size = 0
    var boldStyles: Set<String> = []
    for node in table..<tree.nodes[table].end {
      if tree.nodes[node].isWord("tbl"), node != table { return nil }
      if tree.nodes[node].isWord("tc"), !saysWidth(node) { return nil }
      if tree.nodes[node].isWord("p") {
        let style = tree.child(of: node, "pPr").flatMap { tree.child(of: $0, "pStyle") }
          .flatMap { tree.nodes[$0].word("val") }
        let id = style ?? environment.styles.defaultParagraph
        size = max(size, environment.styles.size(of: id))
        if let id, environment.styles.isBold(id) { boldStyles.insert(id) }
      } else if tree.nodes[node].isWord("sz"), let own = Int(tree.nodes[node].word("val") ?? "") {
        size = max(size, min(own, 200))
      }
    }
    let style = tree.child(of: properties, "tblStyle").flatMap { tree.nodes[$0].word("val") }
    let margins = StyleCatalogue.cellMargins(of: table, in: tree) ?? environment.styles.cellMargins(of: style) ?? 216
    return size == 0 ? nil : ColumnFit(size: size, margins: margins, boldStyles: boldStyles, room: room / 635)
  }

  private func saysWidth(_ cell: Int) -> Bool {
    guard let width = tree.child(of: cell, "tcPr").flatMap({ tree.child(of: $0, "tcW") }) else { return false }
    return tree.nodes[width].word("type") ?? "dxa" == "dxa"
  }
}
