import OfficeOpenXML
import ProgrammeModel

/// Makes records of the rows of a table, one row after another, so that no sheet is ever held as a whole.
struct TableSheetReader {
  /// What was found on the way.
  var findings: SheetFindings

  private let layout: TableLayout
  private let name: String
  private var header: TableHeader?
  /// Merged headings may reach down over several rows.
  private var lastHeaderRow = 0
  /// The first rows, until the headings are found among them.
  private var waiting: [SheetRow] = []
  private var merges: MergedCells
  private var strayColumns: Set<Int> = []

  private var items: [DataNode] = []
  private var keyed: [DataNode.Entry] = []
  private var usedKeys: [String: Range<Int>] = [:]
  private var group: (words: String?, record: RecordAssembly, items: [DataNode])?
  private var groups: [DataNode] = []
  private var groupTitle: CellValue?
  private var record: RecordAssembly?
  private var recordKey: DataNode?
  private var nested: [DataNode] = []
  private var shapes = SheetRecord.Shapes()

  /// Headings are looked for among as many rows; titles and a letterhead may stand above them.
  private static let deepestHeader = 20

  init(_ layout: TableLayout, name: String, merges: [CellRange], _ findings: SheetFindings) {
    self.layout = layout
    self.name = name
    self.merges = MergedCells(merges)
    self.findings = findings
  }

  /// Takes the next row.
  mutating func take(_ row: SheetRow) {
    guard !row.cells.isEmpty else { return }
    guard let header else {
      waiting.append(row)
      if waiting.count == Self.deepestHeader { findHeader() }
      return
    }
    if row.index > lastHeaderRow { data(row, header) }
  }

  /// The records; nil when the table is empty.
  mutating func finish() -> DataNode? {
    if header == nil, !waiting.isEmpty { findHeader() }
    flushGroup()
    guard let header else { return nil }
    let range = header.row.range(header.row.cells.first?.column ?? 0)
    if layout.group != nil { return groups.isEmpty ? nil : DataNode(content: .sequence(groups), range: range) }
    if layout.keyColumn != nil { return keyed.isEmpty ? nil : DataNode(content: .mapping(keyed), range: range) }
    return items.isEmpty ? nil : DataNode(content: .sequence(items), range: range)
  }

  private mutating func findHeader() {
    let rows = waiting
    waiting = []
    var scores = rows.map { TableHeader.score($0, layout) }
    // Where every heading is misspelt the row that comes nearest is meant.
    if scores.allSatisfy({ $0 == 0 }) { scores = rows.map { TableHeader.nearScore($0, layout) } }
    guard let best = scores.max(), best > 0, let index = scores.firstIndex(of: best) else {
      let first = rows[0]
      findings.report(
        .noHeading, "на листе «\(name)» не найдена строка заголовков",
        hint: "напишите над таблицей заголовки граф: "
          + layout.allColumns.prefix(8).map(\.heading).joined(separator: ", "),
        at: first.range(first.cells[0].column))
      // Nothing can be read without headings, and one finding says so.
      header = TableHeader(emptyAbove: SheetRow(index: .max, texts: [], ranges: [], end: 0))
      return
    }
    let header = TableHeader(rows[index], layout, &findings)
    self.header = header
    lastHeaderRow = merges.lastRow(ofHeader: header.row.index) ?? header.row.index
    for row in rows[(index + 1)...] { take(row) }
  }

  private mutating func data(_ row: SheetRow, _ header: TableHeader) {
    reportStray(row, header)
    var row = row
    let continuesTitle = header.titleColumn.flatMap { merges.above(row.index, $0) } != nil
    merges.note(row)
    startGroup(row, header)
    let filled = row.cells.compactMap { cell in header.role(cell.column).map { (cell, $0) } }
    let own = filled.filter { if case .group = $0.1 { false } else { $0.1 != .counter } }
    guard !own.isEmpty else { return }
    if !begins(own, continuesTitle: continuesTitle) { return addNested(own, row) }
    flushRecord()
    row.cells += merges.inherited(row).filter { header.role($0.column).map { $0 != .key } ?? false }
    start(row, header)
  }

  /// False for a row that only continues the record above it.
  private func begins(_ cells: [(SpreadsheetCell, TableHeader.Role)], continuesTitle: Bool) -> Bool {
    guard let nested = layout.nested, record != nil else { return true }
    let identity = layout.columns.first.map(TableHeader.Role.own)
    if cells.contains(where: { $0.1 == .key || $0.1 == identity }) { return !isSameKey(cells) }
    let shared = Set(nested.columns.map(\.keys))
    let isBelow = cells.allSatisfy { cell in
      switch cell.1 {
      case .nested: true
      case .own(let column): nested.sharesColumns && shared.contains(column.keys)
      default: false
      }
    }
    guard isBelow else { return true }
    let isMarked = cells.contains { if case .nested = $0.1 { true } else { false } }
    return nested.mark != nil && !isMarked && !continuesTitle
  }

  /// True for a row that repeats nothing but the key of the record above it.
  private func isSameKey(_ cells: [(SpreadsheetCell, TableHeader.Role)]) -> Bool {
    let identity = layout.columns.first.map(TableHeader.Role.own)
    guard let key = cells.first(where: { $0.1 == .key })?.0, case .scalar(let above, _)? = recordKey?.content,
      !cells.contains(where: { $0.1 == identity })
    else { return false }
    return KeySpelling.foldedReference(TableHeader.words(key)) == KeySpelling.foldedReference(above)
  }

  private mutating func startGroup(_ row: SheetRow, _ header: TableHeader) {
    guard let layout = layout.group else { return }
    let cells = row.cells.compactMap { cell -> (SpreadsheetCell, SheetColumn)? in
      guard case .group(let column)? = header.role(cell.column) else { return nil }
      return (cell, column)
    }
    guard let title = cells.first(where: { $0.1 == layout.columns.first }) else {
      if group == nil { beginGroup(words: nil, cells, row, header) }
      return
    }
    // The same words again mean the same group, and mostly they are the same to the last blank.
    if group != nil, title.0.value == groupTitle { return noteRepeats(cells, row) }
    groupTitle = title.0.value
    let words = TableHeader.words(title.0)
    if group?.words == words { noteRepeats(cells, row) } else { beginGroup(words: words, cells, row, header) }
  }

  /// The cells of a further row of a group, which whoever changes the group has to change as well.
  private mutating func noteRepeats(_ cells: [(SpreadsheetCell, SheetColumn)], _ row: SheetRow) {
    for (cell, column) in cells {
      let first = group?.record.entries.first { $0.key == column.keys.first }
      if let first { findings.noteRepeat(of: first.value.range, at: row.range(cell.column)) }
    }
  }

  private mutating func beginGroup(
    words: String?, _ cells: [(SpreadsheetCell, SheetColumn)], _ row: SheetRow, _ header: TableHeader
  ) {
    flushGroup()
    var record = RecordAssembly(at: row.range(row.cells[0].column))
    for (cell, column) in cells {
      let range = row.range(cell.column)
      if let node = findings.node(of: cell, in: column, at: range) { record.add(node, at: column.keys, of: nil) }
    }
    if words == nil, let column = layout.group?.columns.first,
      let place = header.place(of: .group(column))
    {
      record.add(SheetFindings.absent(at: row.range(place)), at: column.keys, of: nil)
    }
    group = (words, record, [])
  }

  private mutating func start(_ row: SheetRow, _ header: TableHeader) {
    var assembly = RecordAssembly(at: row.range(row.cells[0].column), capacity: row.cells.count)
    var years: [DataNode.Entry] = []
    var below: RecordAssembly?
    recordKey = nil
    for cell in row.cells {
      let range = row.range(cell.column)
      switch header.role(cell.column) {
      case .key: recordKey = DataNode(content: .scalar(TableHeader.words(cell), isPlain: false), range: range)
      case .own(let column):
        guard let node = findings.node(of: cell, in: column, at: range) else { continue }
        if column.keys.isEmpty {
          assembly.set(node, at: "")
        } else {
          assembly.add(node, at: column.keys, of: nil)
        }
      case .nested(let column):
        guard let node = findings.node(of: cell, in: column, at: range) else { continue }
        if below == nil { below = RecordAssembly(at: range) }
        below?.add(node, at: column.keys, of: nil)
      case .year(let year):
        let column = SheetColumn.ofYear
        guard let node = findings.node(of: cell, in: column, at: range) else { continue }
        let heading = header.row.range(cell.column)
        years.append(DataNode.Entry(key: year, keyRange: heading, value: node))
      default: continue
      }
    }
    if let key = layout.yearsKey, let first = years.first {
      assembly.set(DataNode(content: .mapping(years), range: first.value.range), at: key)
    }
    // A needed cell that is empty is the place to be shown.
    for (place, column) in header.required {
      guard let key = column.keys.first, !assembly.entries.contains(where: { $0.key == key }) else { continue }
      assembly.add(SheetFindings.absent(at: row.range(place)), at: column.keys, of: nil)
    }
    record = assembly
    nested = below.map { [$0.node] } ?? []
  }

  private mutating func addNested(_ cells: [(SpreadsheetCell, TableHeader.Role)], _ row: SheetRow) {
    var below = RecordAssembly(at: row.range(cells[0].0.column))
    for (cell, role) in cells {
      guard let column = TableHeader.column(of: role) else { continue }
      let range = row.range(cell.column)
      guard let node = findings.node(of: cell, in: column, at: range) else { continue }
      if layout.nested?.mark == column, case .scalar(let text, _) = node.content,
        SheetHeading.folded(text) == SheetHeading.folded(WorkbookLayout.anotherDeadline)
      {
        continue
      }
      below.add(node, at: column.keys, of: nil)
    }
    if !below.isEmpty { nested.append(below.node) }
  }

  private mutating func flushRecord() {
    guard var assembly = record else { return }
    record = nil
    if let key = layout.nested?.key, let first = nested.first {
      assembly.set(DataNode(content: .sequence(nested), range: first.range), at: key)
    }
    nested = []
    let isScalar = layout.columns.first?.keys.isEmpty ?? false
    let node =
      isScalar ? assembly.entries.first?.value ?? SheetFindings.absent(at: assembly.range) : shapes.node(of: assembly)
    if group != nil {
      group?.items.append(node)
    } else if layout.keyColumn != nil {
      addKeyed(node, assembly)
    } else {
      items.append(node)
    }
  }

  private mutating func addKeyed(_ node: DataNode, _ assembly: RecordAssembly) {
    let range = recordKey?.range ?? assembly.range
    let key: String
    if case .scalar(let written, _)? = recordKey?.content {
      key = written
    } else {
      key = DerivedKey.key(of: node, for: layout.root, taken: usedKeys)
    }
    guard !key.isEmpty else {
      // What has neither a key nor a name is told of at its empty name.
      keyed.append(DataNode.Entry(key: "строка \(keyed.count + 1)", keyRange: range, value: node))
      return
    }
    if usedKeys[KeySpelling.foldedReference(key)] != nil {
      findings.report(
        .duplicateKey, "на листе «\(name)» две строки с ключом «\(key)»", hint: "дайте одной из них другой ключ",
        at: range)
      return
    }
    usedKeys[KeySpelling.foldedReference(key)] = range
    keyed.append(DataNode.Entry(key: key, keyRange: range, value: node))
  }

  private mutating func flushGroup() {
    flushRecord()
    guard let group, let key = layout.group?.listKey else { return }
    var record = group.record
    if let first = group.items.first {
      record.set(DataNode(content: .sequence(group.items), range: first.range), at: key)
    }
    groups.append(record.node)
    self.group = nil
  }

  /// Values under no heading: of one column once.
  private mutating func reportStray(_ row: SheetRow, _ header: TableHeader) {
    for cell in row.cells where header.role(cell.column) == nil && header.row.index != .max {
      guard header.row.cell(cell.column) == nil, strayColumns.insert(cell.column).inserted else { continue }
      let letters = CellAddress.letters(ofColumn: cell.column)
      let block = merges.block(header.row.index, cell.column)
      findings.report(
        .strayValue,
        block == nil
          ? "над графой \(letters) нет заголовка: её значения не читаются"
          : "над графой \(letters) нет своего заголовка: он объединён с соседней ячейкой, и значения не читаются",
        hint: block == nil
          ? "напишите заголовок в строке \(header.row.index + 1) или удалите лишнее"
          : "отмените объединение ячеек и дайте каждой графе свой заголовок",
        at: row.range(cell.column), severity: block == nil ? .warning : .error)
    }
  }
}
