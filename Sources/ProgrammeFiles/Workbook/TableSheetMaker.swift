import Diagnostics
import OfficeOpenXML
import ProgrammeModel

/// Writes the records of a table, one on a row.
struct TableSheetMaker {
  private let layout: TableLayout
  private var sheet: WorkbookSheet
  private var row = 1
  private let columns: [SheetColumn]
  private let years: [String]
  private var lastGroup: String?

  /// The sheet of a table, and whether there is anything on it.
  static func sheet(_ name: String, _ layout: TableLayout, _ source: inout WorkbookSource) -> (WorkbookSheet, Bool) {
    let value = source.value(at: layout.root)
    var maker = TableSheetMaker(name, layout, years: years(layout, value))
    maker.head(&source)
    if let value { maker.body(value, &source) }
    return (maker.sheet, maker.row > 1)
  }

  private init(_ name: String, _ layout: TableLayout, years: [String]) {
    self.layout = layout
    self.years = years
    sheet = WorkbookSheet(name: name)
    columns = layout.allColumns
  }

  private static func years(_ layout: TableLayout, _ value: DataValue?) -> [String] {
    guard let key = layout.yearsKey, case .list(let items)? = value?.content else { return [] }
    let years = items.compactMap(\.record).flatMap { record -> [String] in
      guard case .keyed(let values)? = record.value(key)?.content else { return [] }
      return values.map(\.key)
    }
    return Set(years).sorted()
  }

  private mutating func head(_ source: inout WorkbookSource) {
    for (index, column) in columns.enumerated() {
      let isKey = column == layout.keyColumn
      sheet.columns.append(
        .init(width: isKey ? 18 : column.width, style: column.style, isFolded: column.isCase))
      heading(column.heading, note: column.note, isRequired: column.isRequired, at: index)
      source.note(column.type, column: index, of: sheet.name)
    }
    for (index, year) in years.enumerated() {
      sheet.columns.append(.init(width: 10, style: .number))
      heading(
        year, note: "Значение на \(year) год.\nДругой год — другая графа с годом в заголовке.", isRequired: false,
        at: columns.count + index)
    }
    sheet.frozenColumns = layout.keyColumn == nil ? 0 : 1
  }

  private mutating func heading(_ words: String, note: String, isRequired: Bool, at column: Int) {
    sheet.set(.text(words), row: 0, column: column, style: isRequired ? .requiredHeading : .heading)
    sheet.notes.append((CellAddress(row: 0, column: column), note))
  }

  private mutating func body(_ value: DataValue, _ source: inout WorkbookSource) {
    switch value.content {
    case .keyed(let values):
      for entry in values { keyed(entry, &source) }
    case .list(let items):
      for record in items.compactMap(\.record) {
        if let group = layout.group {
          grouped(record, group, &source)
        } else {
          self.record(record, &source)
        }
      }
    default: break
    }
  }

  private mutating func keyed(_ entry: KeyedValue, _ source: inout WorkbookSource) {
    if let key = layout.keyColumn { set(.text(entry.key), key) }
    if let record = entry.value.record {
      self.record(record, &source)
    } else if let column = layout.columns.first, let cell = CellContent.value(of: entry.value) {
      set(cell, column)
      source.hold(entry.value)
      row += 1
    }
  }

  private mutating func grouped(_ record: RecordValue, _ group: TableLayout.Group, _ source: inout WorkbookSource) {
    var members: [RecordValue] = []
    if case .list(let items)? = record.value(group.listKey)?.content { members = items.compactMap(\.record) }
    let title = group.columns.first.flatMap { source.value(of: $0, in: record, among: group.columns) }
      .flatMap { CellContent.text(of: $0) }?.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    // The same words below one another are one group for whoever reads them, so the second is not held.
    let isLost = title != nil && title == lastGroup
    lastGroup = title
    func head(_ maker: inout TableSheetMaker, _ source: inout WorkbookSource) {
      var unheld = source
      maker.values(of: group.columns, in: record, &unheld)
      if !isLost { source = unheld }
    }
    if members.isEmpty {
      head(&self, &source)
      row += 1
    }
    for member in members {
      head(&self, &source)
      self.record(member, &source)
    }
  }

  private mutating func record(_ record: RecordValue, _ source: inout WorkbookSource) {
    values(of: layout.columns, in: record, &source)
    if let key = layout.yearsKey, case .keyed(let values)? = record.value(key)?.content {
      for value in values {
        guard let index = years.firstIndex(of: value.key), let cell = CellContent.value(of: value.value) else {
          continue
        }
        sheet.set(cell, row: row, column: columns.count + index, style: CellContent.style(of: cell))
        source.hold(value.value)
      }
    }
    guard let nested = layout.nested, case .list(let items)? = record.value(nested.key)?.content else {
      row += 1
      return
    }
    // What has columns of its own begins on the record's own row, what shares them under it.
    if nested.sharesColumns { row += 1 }
    for item in items.compactMap(\.record) {
      self.nested(item, nested, &source)
      row += 1
    }
    if !nested.sharesColumns, items.isEmpty { row += 1 }
  }

  private mutating func nested(_ item: RecordValue, _ nested: TableLayout.Nested, _ source: inout WorkbookSource) {
    for column in nested.columns {
      guard let value = source.value(of: column, in: item, among: nested.columns) else { continue }
      let target =
        column.keys == nested.mark?.keys
        ? nested.mark : nested.sharesColumns ? layout.columns.first { $0.keys == column.keys } : column
      write(value, target, &source)
    }
    if let mark = nested.mark, item.value(mark.keys[0]) == nil { set(.text(WorkbookLayout.anotherDeadline), mark) }
  }

  private mutating func values(of columns: [SheetColumn], in record: RecordValue, _ source: inout WorkbookSource) {
    for column in columns {
      if let value = source.value(of: column, in: record, among: columns) { write(value, column, &source) }
    }
  }

  private mutating func write(_ value: DataValue, _ column: SheetColumn?, _ source: inout WorkbookSource) {
    guard let column, let cell = CellContent.value(of: value) else { return }
    set(cell, column)
    source.hold(value)
  }

  private mutating func set(_ cell: WorkbookSheet.Value, _ column: SheetColumn) {
    guard let index = columns.firstIndex(of: column) else { return }
    sheet.set(cell, row: row, column: index, style: CellContent.style(of: cell))
  }
}
