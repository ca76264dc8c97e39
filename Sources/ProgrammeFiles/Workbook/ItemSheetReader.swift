import OfficeOpenXML
import ProgrammeModel

/// Makes an order's items of numbered rows: how deep an item lies is told by its number.
struct ItemSheetReader {
  /// What was found on the way.
  var findings: SheetFindings

  private struct Item {
    let depth: Int
    var record: RecordAssembly
    var children: [DataNode] = []
  }

  private let name: String
  private var header: TableHeader?
  private var waiting: [SheetRow] = []
  private var open: [Item] = []
  private var items: [DataNode] = []

  private static let deepestHeader = 20
  /// Word prints no deeper ones.
  private static let deepestItem = 9

  init(name: String, _ findings: SheetFindings) {
    self.name = name
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
    data(row, header)
  }

  /// The items; nil when there are none.
  mutating func finish() -> DataNode? {
    if header == nil, !waiting.isEmpty { findHeader() }
    close(downTo: 0)
    guard let first = items.first else { return nil }
    return DataNode(content: .sequence(items), range: first.range)
  }

  private mutating func findHeader() {
    let rows = waiting
    waiting = []
    let scores = rows.map { TableHeader.score($0, ItemColumns.layout) }
    guard let best = scores.max(), best > 0, let index = scores.firstIndex(of: best) else {
      findings.report(
        .noHeading, "на листе «\(name)» не найдена строка заголовков",
        hint: "напишите над таблицей заголовки граф: " + ItemColumns.written.map(\.heading).joined(separator: ", "),
        at: rows[0].range(rows[0].cells[0].column))
      header = TableHeader(emptyAbove: rows[0])
      return
    }
    header = TableHeader(rows[index], ItemColumns.layout, &findings)
    for row in rows[(index + 1)...] { take(row) }
  }

  private mutating func data(_ row: SheetRow, _ header: TableHeader) {
    var record = RecordAssembly(at: row.range(row.cells[0].column))
    var depth = 1
    for cell in row.cells {
      guard case .own(let column)? = header.role(cell.column) else { continue }
      let range = row.range(cell.column)
      if column == ItemColumns.number {
        depth = self.depth(cell, at: range)
      } else if let node = findings.node(of: cell, in: column, at: range) {
        record.add(node, at: column.keys, of: nil)
      }
    }
    guard !record.isEmpty else { return }
    // A subitem without an item above it is as deep as it can be.
    depth = min(depth, (open.last?.depth ?? 0) + 1)
    close(downTo: depth - 1)
    open.append(Item(depth: depth, record: record))
  }

  private mutating func depth(_ cell: SpreadsheetCell, at range: Range<Int>) -> Int {
    if case .day = cell.value { reportDate(at: range) }
    if case .month = cell.value { reportDate(at: range) }
    let parts = TableHeader.words(cell).split { $0 == "." || $0 == "," }.filter { $0.contains(where: \.isNumber) }
    return min(max(1, parts.count), Self.deepestItem)
  }

  private mutating func reportDate(at range: Range<Int>) {
    findings.report(
      .dateInText, "вместо номера пункта в ячейке дата: Excel принял номер за число и месяц",
      hint: "задайте графе «№» формат «Текстовый» и наберите номер заново", at: range)
  }

  /// Ends the items that lie deeper.
  private mutating func close(downTo depth: Int) {
    while let last = open.last, last.depth > depth {
      open.removeLast()
      let node = node(of: last)
      if open.isEmpty { items.append(node) } else { open[open.count - 1].children.append(node) }
    }
  }

  private mutating func node(of item: Item) -> DataNode {
    var record = item.record
    let entries = record.entries
    func has(_ key: String) -> Bool { entries.contains { $0.key == key } }
    if has("утвердить"), entries.count > 1 || !item.children.isEmpty {
      findings.report(
        .strayValue, "пункт утверждает документы и поручает сразу", hint: "разделите его на два пункта",
        at: record.range)
    }
    if let first = item.children.first {
      record.set(DataNode(content: .sequence(item.children), range: first.range), at: "подпункты")
    }
    guard !has("исполнитель"), !has("срок"), !has("исполнение"), !has("утвердить"),
      let text = entries.first(where: { $0.key == "поручение" })
    else { return record.node }
    guard !item.children.isEmpty else { return text.value }
    var sentence = RecordAssembly(at: record.range)
    sentence.append(DataNode.Entry(key: "текст", keyRange: text.keyRange, value: text.value))
    if let below = record.entries.first(where: { $0.key == "подпункты" }) { sentence.append(below) }
    return sentence.node
  }
}
