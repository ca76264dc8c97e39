import Diagnostics
import OfficeOpenXML
import ProgrammeModel

/// Writes the items of an order, each with its number.
struct ItemSheetMaker {
  private var sheet: WorkbookSheet
  private var row = 1

  /// The sheet of the items, and whether there is anything on it.
  static func sheet(_ name: String, _ source: inout WorkbookSource) -> (WorkbookSheet, Bool) {
    var maker = ItemSheetMaker(sheet: WorkbookSheet(name: name))
    for (index, column) in ItemColumns.written.enumerated() {
      maker.sheet.columns.append(
        .init(width: column == ItemColumns.number ? 8 : column.width, style: column.style))
      maker.sheet.set(.text(column.heading), row: 0, column: index, style: .heading)
      maker.sheet.notes.append((CellAddress(row: 0, column: index), column.note))
      source.note(column.type, column: index, of: name)
    }
    if case .list(let items)? = source.value(at: ItemColumns.layout.root)?.content {
      maker.write(items, under: "", &source)
    }
    return (maker.sheet, maker.row > 1)
  }

  private mutating func write(_ items: [DataValue], under above: String, _ source: inout WorkbookSource) {
    var number = 0
    for item in items {
      guard let record = item.record else {
        guard let cell = CellContent.value(of: item) else { continue }
        number += 1
        begin("\(above)\(number)")
        set(cell, ItemColumns.text)
        source.hold(item)
        row += 1
        continue
      }
      // Changes, repeals and working groups have records of their own that no row can hold.
      guard [.approvalItem, .instructionItem, .textItem].contains(record.name) else { continue }
      number += 1
      begin("\(above)\(number)")
      write(record, &source)
      row += 1
      if case .list(let children)? = record.value("подпункты")?.content {
        write(children, under: "\(above)\(number).", &source)
      }
    }
  }

  private mutating func write(_ record: RecordValue, _ source: inout WorkbookSource) {
    if record.name == .textItem {
      guard let text = record.value("текст"), let cell = CellContent.value(of: text) else { return }
      set(cell, ItemColumns.text)
      return source.hold(text)
    }
    for column in ItemColumns.written {
      guard let value = source.value(of: column, in: record, among: ItemColumns.written),
        let cell = CellContent.value(of: value)
      else { continue }
      set(cell, column)
      source.hold(value)
    }
  }

  private mutating func begin(_ number: String) { set(.text(number), ItemColumns.number) }

  private mutating func set(_ cell: WorkbookSheet.Value, _ column: SheetColumn) {
    guard let index = ItemColumns.written.firstIndex(of: column) else { return }
    sheet.set(cell, row: row, column: index, style: CellContent.style(of: cell))
  }
}
