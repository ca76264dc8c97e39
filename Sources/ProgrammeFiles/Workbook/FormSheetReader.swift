import OfficeOpenXML
import ProgrammeModel

/// Makes records of a form: what on the left, its value on the right; a line without a name continues a list.
struct FormSheetReader {
  /// What was found on the way.
  var findings: SheetFindings

  private let blocks: [SheetLayout.FormBlock]
  private let name: String
  private var block: Int = 0
  private var records: [RecordAssembly?]
  private var lists: [[String: [DataNode]]]
  private var current: SheetColumn?
  private var seen: [[SheetColumn: Range<Int>]]
  private var labelColumn: Int?
  private var remarkColumn: Int?

  private static let titles = ["сведения", "реквизит", "что", "поле"].map(SheetHeading.folded)
  private static let remarks = ["пояснение", "пояснения", "примечание", "что это"].map(SheetHeading.folded)

  init(_ blocks: [SheetLayout.FormBlock], name: String, _ findings: SheetFindings) {
    self.blocks = blocks
    self.name = name
    self.findings = findings
    records = blocks.map { _ in nil }
    lists = blocks.map { _ in [:] }
    seen = blocks.map { _ in [:] }
  }

  /// Takes the next row.
  mutating func take(_ row: SheetRow) {
    guard let first = row.cells.first else { return }
    if let remark = row.cells.first(where: { Self.remarks.contains(SheetHeading.folded(TableHeader.words($0))) }) {
      // The line of headings over the form.
      remarkColumn = remarkColumn ?? remark.column
      return
    }
    let words = TableHeader.words(first)
    let folded = SheetHeading.folded(words)
    if row.cells.count == 1 {
      if let index = blocks.firstIndex(where: { SheetHeading.folded($0.title) == folded }) {
        block = index
        current = nil
        labelColumn = first.column
        return
      }
      if Self.titles.contains(folded) { return }
    }
    if let column = column(folded) {
      labelColumn = labelColumn ?? first.column
      return line(column, row)
    }
    if let labelColumn, first.column > labelColumn {
      if first.column == remarkColumn { return }
      return continuation(row)
    }
    unknown(words, row)
  }

  /// The parts of the data that the form speaks of, with their keys.
  mutating func finish() -> [(key: String, node: DataNode)] {
    zip(blocks.indices, blocks).compactMap { index, block in
      guard var record = records[index] else { return nil }
      for (key, items) in lists[index].sorted(by: { $0.key < $1.key }) {
        if let first = items.first { record.set(DataNode(content: .sequence(items), range: first.range), at: key) }
      }
      // Where nothing but empty lines stands the part is not begun.
      guard !record.isEmpty else { return nil }
      return (block.key, record.node)
    }
  }

  private func column(_ folded: String) -> SheetColumn? {
    blocks[block].columns.first { $0.names.contains(folded) }
  }

  private mutating func line(_ column: SheetColumn, _ row: SheetRow) {
    let label = row.cells[0]
    let range = row.range(label.column)
    if let first = seen[block][column] {
      let place = findings.text.place(of: first)
      findings.report(
        .duplicateKey, "«\(column.heading)» на листе «\(name)» стоит дважды",
        hint: "оставьте одну строку" + (place.cellName.map { "; первая — в ячейке \($0)" } ?? ""), at: range)
      current = nil
      return
    }
    seen[block][column] = range
    current = column
    let place = row.range(label.column + 1)
    if records[block] == nil { records[block] = RecordAssembly(at: range) }
    guard let cell = value(row, behind: label.column) else {
      if column.isRequired, !column.type.isList {
        records[block]?.add(SheetFindings.absent(at: place), at: column.keys, of: nil)
      }
      return
    }
    add(cell, column, at: row.range(cell.column))
  }

  private mutating func continuation(_ row: SheetRow) {
    let cell = row.cells[0]
    guard let current, current.type.isList else {
      findings.report(
        .strayValue, "значение без названия слева",
        hint: current.map { "у «\($0.heading)» может быть только одно значение; впишите слева, что это" }
          ?? "впишите слева, что это", at: row.range(cell.column))
      return
    }
    add(cell, current, at: row.range(cell.column))
  }

  private mutating func add(_ cell: SpreadsheetCell, _ column: SheetColumn, at range: Range<Int>) {
    guard case .list(let item) = column.type else {
      if let node = findings.node(of: cell, in: column, at: range) {
        records[block]?.add(node, at: column.keys, of: blocks[block].record)
      }
      return
    }
    // A sentence may hold a semicolon; several keys in one cell need something between them.
    let isText = item == .text || item == .markdown
    let column = isText ? column.holding(item) : column
    guard let node = findings.node(of: cell, in: column, at: range), let key = column.keys.first else { return }
    if case .sequence(let nodes) = node.content {
      lists[block][key, default: []] += nodes
    } else {
      lists[block][key, default: []].append(node)
    }
  }

  private func value(_ row: SheetRow, behind label: Int) -> SpreadsheetCell? {
    row.cells.dropFirst().first { $0.column != remarkColumn }
  }

  private mutating func unknown(_ words: String, _ row: SheetRow) {
    let hasValue = value(row, behind: row.cells[0].column) != nil
    let meant = SheetColumn.nearest(to: words, among: blocks[block].columns)
    let owner = blocks.first { $0.columns.contains { $0.names.contains(SheetHeading.folded(words)) } }
    current = nil
    guard hasValue || meant != nil else { return }
    findings.report(
      .unknownColumn, "неизвестная строка «\(words)»: она не читается",
      hint: meant.map { "возможно, «\($0.heading)»" }
        ?? owner.map { "такая строка есть в разделе «\($0.title)»: перенесите её под этот заголовок" }
        ?? "в разделе «\(blocks[block].title)» бывают: "
        + blocks[block].columns.prefix(8).map(\.heading).joined(separator: ", "),
      at: row.range(row.cells[0].column), severity: meant == nil && owner == nil ? .warning : .error)
  }
}
