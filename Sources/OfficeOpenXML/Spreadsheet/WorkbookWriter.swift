import CXlsxwriter
import Glibc

/// Writes sheets as a workbook by libxlsxwriter; equal sheets give equal bytes.
package enum WorkbookWriter {
  /// The longest text that a cell can hold, in UTF-16 units as Excel counts them.
  package static let longestText = 32_767

  /// The bytes of a workbook; nil when the library cannot make it.
  package static func bytes(of sheets: [WorkbookSheet]) -> [UInt8]? {
    let file = xlsxwriter_memory_file()
    guard file >= 0 else { return nil }
    defer { close(file) }
    guard let book = workbook_new("/proc/self/fd/\(file)") else { return nil }
    // The library would write the time of day; 2000-01-01 is as good as any and always the same.
    var properties = lxw_doc_properties()
    properties.created = 946_684_800
    workbook_set_properties(book, &properties)
    let styles = WorkbookStyles(book)
    var areWritten = true
    for sheet in sheets {
      guard let worksheet = workbook_add_worksheet(book, sheet.name) else {
        workbook_close(book)
        return nil
      }
      areWritten = write(sheet, to: worksheet, styles) && areWritten
    }
    guard workbook_close(book) == LXW_NO_ERROR, areWritten else { return nil }
    return contents(of: file).flatMap { try? RowHeights.loosened($0, file: "книга.xlsx") }
  }

  private static func write(
    _ sheet: WorkbookSheet, to worksheet: UnsafeMutablePointer<lxw_worksheet>, _ styles: WorkbookStyles
  ) -> Bool {
    for (index, column) in sheet.columns.enumerated() {
      let number = lxw_col_t(index)
      if column.isFolded {
        var options = lxw_row_col_options(hidden: 1, level: 1, collapsed: 0)
        worksheet_set_column_opt(worksheet, number, number, column.width, styles[column.style], &options)
      } else {
        worksheet_set_column(worksheet, number, number, column.width, styles[column.style])
      }
    }
    var isWritten = true
    for (row, height) in sheet.rowHeights {
      isWritten = worksheet_set_row(worksheet, lxw_row_t(row), height, nil) == LXW_NO_ERROR && isWritten
    }
    for cell in sheet.cells {
      let (row, column) = (lxw_row_t(cell.address.row), lxw_col_t(cell.address.column))
      let style = styles[cell.style]
      let error =
        switch cell.value {
        case .text(let text): worksheet_write_string(worksheet, row, column, text, style)
        case .number(let number): worksheet_write_number(worksheet, row, column, number, style)
        case .day(let day): worksheet_write_number(worksheet, row, column, Double(day + 25_569), style)
        case .blank: worksheet_write_blank(worksheet, row, column, style)
        }
      isWritten = isWritten && error == LXW_NO_ERROR
    }
    for note in sheet.notes {
      var options = lxw_comment_options()
      options.width = 300
      options.height = UInt16(min(400, 40 + note.text.count / 38 * 18 + note.text.count { $0.isNewline } * 18))
      let (row, column) = (lxw_row_t(note.address.row), lxw_col_t(note.address.column))
      isWritten = worksheet_write_comment_opt(worksheet, row, column, note.text, &options) == LXW_NO_ERROR && isWritten
    }
    for choice in sheet.choices { isWritten = add(choice, to: worksheet) && isWritten }
    worksheet_freeze_panes(worksheet, lxw_row_t(sheet.frozenRows), lxw_col_t(sheet.frozenColumns))
    worksheet_set_landscape(worksheet)
    worksheet_set_paper(worksheet, 9)
    worksheet_fit_to_pages(worksheet, 1, 0)
    if sheet.frozenRows > 0 { worksheet_repeat_rows(worksheet, 0, lxw_row_t(sheet.frozenRows - 1)) }
    return isWritten
  }

  private static func add(_ choice: WorkbookSheet.Choice, to worksheet: UnsafeMutablePointer<lxw_worksheet>) -> Bool {
    var validation = lxw_data_validation()
    validation.ignore_blank = UInt8(LXW_VALIDATION_ON.rawValue)
    validation.dropdown = UInt8(LXW_VALIDATION_ON.rawValue)
    validation.show_error = UInt8((choice.isStrict ? LXW_VALIDATION_ON : LXW_VALIDATION_OFF).rawValue)
    validation.show_input = UInt8(LXW_VALIDATION_OFF.rawValue)
    let (first, last) = (lxw_row_t(choice.rows.lowerBound), lxw_row_t(choice.rows.upperBound))
    let column = lxw_col_t(choice.column)
    let title = strdup("Не из списка")
    let message = strdup("Выберите значение из списка.")
    defer {
      free(title)
      free(message)
    }
    validation.error_title = title
    validation.error_message = message
    // Words too go in as a formula: the library counts a list's words in characters and keeps room for as many bytes,
    // which Russian words overrun.
    validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
    let formula = strdup(Self.formula(choice.source))
    defer { free(formula) }
    validation.value_formula = formula
    return worksheet_data_validation_range(worksheet, first, column, last, column, &validation) == LXW_NO_ERROR
  }

  private static func formula(_ source: WorkbookSheet.Choice.Source) -> String {
    switch source {
    case .words(let words): return "\"" + words.joined(separator: ",") + "\""
    case .cells(let sheet, let column, let rows):
      let letters = CellAddress.letters(ofColumn: column)
      return "='\(sheet)'!$\(letters)$\(rows.lowerBound + 1):$\(letters)$\(rows.upperBound + 1)"
    }
  }

  /// What the library has written into the file in memory.
  private static func contents(of file: Int32) -> [UInt8]? {
    let size = lseek(file, 0, SEEK_END)
    guard size > 0, lseek(file, 0, SEEK_SET) == 0 else { return nil }
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let taken = read(file, buffer.baseAddress.map { $0 + count }, size - count)
        guard taken > 0 else { break }
        count += taken
      }
    }
    return bytes.count == size ? bytes : nil
  }
}
