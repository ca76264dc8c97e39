import CXlsxwriter
import Foundation
import OfficeOpenXML

/// The workbook of a chart: what Word opens when somebody asks to edit the figures.
package enum ChartWorkbook {
  /// A chart with the workbook that holds its figures; nil when the workbook cannot be made.
  ///
  /// Figures are decimal texts with a point; what is no number stays an empty cell in both.
  package static func chart(
    form: ChartDrawing.Form, title: String?, description: String, categories: [String], series: [ChartDrawing.Series],
    unit: String? = nil
  ) -> ChartDrawing? {
    let rows = series.map { series in
      ChartDrawing.Series(
        name: series.name,
        figures: categories.indices.map { index in
          series.figures.indices.contains(index) ? series.figures[index].flatMap(shortest) : nil
        })
    }
    guard let workbook = bytes(categories, rows) else { return nil }
    return ChartDrawing(
      form: form, title: title, description: description, categories: categories, series: rows, unit: unit,
      workbook: workbook)
  }

  /// The figure as a cell has it: without zeros at the end of its fraction; nil for what is no decimal number.
  private static func shortest(_ figure: String) -> String? {
    guard Double(figure) != nil, figure.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == "." || $0 == "-") }) else {
      return nil
    }
    guard figure.contains(".") else { return figure }
    let whole = String(figure.reversed().drop { $0 == "0" }.reversed())
    return whole.hasSuffix(".") ? String(whole.dropLast()) : whole
  }

  private static func bytes(_ categories: [String], _ series: [ChartDrawing.Series]) -> [UInt8]? {
    let file = xlsxwriter_memory_file()
    guard file >= 0 else { return nil }
    let handle = FileHandle(fileDescriptor: file, closeOnDealloc: true)
    guard let book = workbook_new("/proc/self/fd/\(file)") else { return nil }
    // The library would write the time of day; 2000-01-01 is as good as any and always the same.
    var properties = lxw_doc_properties()
    properties.created = 946_684_800
    workbook_set_properties(book, &properties)
    guard let sheet = workbook_add_worksheet(book, ChartDrawing.sheet) else {
      workbook_close(book)
      return nil
    }
    for (row, category) in categories.enumerated() {
      worksheet_write_string(sheet, lxw_row_t(row + 1), 0, category, nil)
    }
    for (number, series) in series.enumerated() {
      let column = lxw_col_t(number + 1)
      worksheet_write_string(sheet, 0, column, series.name, nil)
      for (row, figure) in series.figures.enumerated() {
        guard let value = figure.flatMap(Double.init) else { continue }
        worksheet_write_number(sheet, lxw_row_t(row + 1), column, value, nil)
      }
    }
    guard workbook_close(book) == LXW_NO_ERROR, (try? handle.seek(toOffset: 0)) != nil,
      let data = try? handle.readToEnd()
    else { return nil }
    return Array(data)
  }
}
