import Diagnostics
import OfficeOpenXML
import ProgrammeModel

/// Writes the lines of a form: what on the left, its value, and what it is for.
enum FormSheetMaker {
  /// The sheet of a form, and whether there is anything on it.
  static func sheet(
    _ name: String, _ blocks: [SheetLayout.FormBlock], _ source: inout WorkbookSource
  ) -> (WorkbookSheet, Bool) {
    var sheet = WorkbookSheet(name: name)
    sheet.columns = [
      .init(width: 34, style: .text), .init(width: 70, style: .text), .init(width: 60, style: .text),
    ]
    for (column, words) in ["Сведения", "Значение", "Пояснение"].enumerated() {
      sheet.set(.text(words), row: 0, column: column, style: .heading)
    }
    sheet.notes.append(
      (
        CellAddress(row: 0, column: 1),
        "Чего нет, то оставьте пустым.\nСписок пишут строками: под первым значением — второе, слева от него пусто. "
          + "Не хватает строк — вставьте их."
      ))
    var row = 1
    var holdsData = false
    for block in blocks {
      let record = source.value(at: [block.key])?.record
      // A second plan is rare: its lines would stand in everybody's way.
      if block.key == "план-мероприятий", record == nil { continue }
      holdsData = holdsData || record != nil
      sheet.set(.text(block.title), row: row, column: 0, style: .title)
      row += 1
      for column in block.columns {
        let value = record.flatMap { source.value(of: column, in: $0, among: block.columns) }
        sheet.set(
          .text(column.heading), row: row, column: 0, style: column.isRequired ? .requiredLabel : .label)
        sheet.notes.append((CellAddress(row: row, column: 0), column.note))
        sheet.set(.text(column.shownSummary), row: row, column: 2, style: .remark)
        if let choice = WorkbookSource.choice(column.type, column: 1, rows: row...row) { sheet.choices.append(choice) }
        row = write(value, column, from: row, on: &sheet, &source) + 1
      }
    }
    return (sheet, holdsData)
  }

  /// Writes a value, a list on one row after another; the last row comes back.
  private static func write(
    _ value: DataValue?, _ column: SheetColumn, from row: Int, on sheet: inout WorkbookSheet,
    _ source: inout WorkbookSource
  ) -> Int {
    guard let value else {
      sheet.set(.blank, row: row, column: 1, style: column.style)
      return row
    }
    guard case .list(let items) = value.content else {
      if let cell = CellContent.value(of: value) {
        sheet.set(cell, row: row, column: 1, style: CellContent.style(of: cell))
        source.hold(value)
      }
      return row
    }
    var next = row
    for item in items {
      guard let cell = CellContent.value(of: item) else { continue }
      sheet.set(cell, row: next, column: 1, style: CellContent.style(of: cell))
      source.hold(item)
      next += 1
    }
    return max(row, next - 1)
  }
}
