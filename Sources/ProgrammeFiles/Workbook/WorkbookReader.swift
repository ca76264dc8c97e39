import Diagnostics
import OfficeOpenXML
import ProgrammeModel

/// Reads a workbook into the same nodes that a file of text gives, so that everything behind it is the same.
package enum WorkbookReader {
  /// True for a workbook, by its name or by its first bytes where the name says nothing.
  static func isWorkbook(_ source: SourceFile) -> Bool { isWorkbook(source.name) }

  /// True for the name of a workbook.
  static func isWorkbook(_ file: String) -> Bool {
    let name = file.lowercased()
    return [".xlsx", ".xlsm", ".xltx", ".xls", ".ods"].contains { name.hasSuffix($0) }
  }

  /// Reads one file. A workbook that cannot be opened leaves no root.
  package static func read(_ source: SourceFile) -> YAMLReading {
    do {
      let book = try Workbook(source.bytes, file: source.name)
      let text = SourceText(workbook: source.name, sheets: book.sheets.map(\.name))
      var parts = WorkbookParts(SheetFindings(text))
      if book.linksToOtherFiles {
        parts.report(
          .otherFiles, "формулы книги берут значения из других файлов: взяты сохранённые",
          hint: "если они верны, вставьте их «только значениями» или разорвите связи: Данные → Изменить связи")
      }
      for (index, sheet) in book.sheets.enumerated() { try read(sheet, index, of: book, into: &parts) }
      return parts.reading(of: text)
    } catch let failure as DiagnosedFailure {
      return YAMLReading(
        text: SourceText(workbook: source.name, sheets: []), root: nil, diagnostics: failure.diagnostics)
    } catch {
      let finding = Diagnostic(ReadingCode.wrongEncoding.rawValue, .error, "файл не читается", at: .file(source.name))
      return YAMLReading(text: SourceText(workbook: source.name, sheets: []), root: nil, diagnostics: [finding])
    }
  }

  private static func read(
    _ sheet: Workbook.Sheet, _ index: Int, of book: Workbook, into parts: inout WorkbookParts
  ) throws {
    guard let layout = WorkbookLayout.sheet(named: sheet.name) else {
      // What nobody sees is not meant as data; the lists that drop down are kept on such a sheet.
      if !sheet.isHidden, try holdsSomething(sheet, of: book) { parts.reportUnknown(sheet.name, index) }
      return
    }
    if sheet.isHidden {
      parts.report(
        .hiddenSheet, "лист «\(sheet.name)» скрыт, но он прочитан", hint: "покажите его или удалите, если он не нужен",
        at: SourceText.range(sheet: index, row: 0, column: 0))
    }
    guard parts.begin(layout, sheet.name, index) else { return }
    let merges = try book.merges(of: sheet)
    let reader = SheetReaderBox(layout, name: sheet.name, merges: merges, parts.findings)
    try book.rows(of: sheet) { row in
      reader.take(SheetRow(row, sheet: index))
      return true
    }
    parts.end(reader, layout)
  }

  private static func holdsSomething(_ sheet: Workbook.Sheet, of book: Workbook) throws -> Bool {
    final class Answer { var holds = false }
    let answer = Answer()
    try book.rows(of: sheet) { _ in
      answer.holds = true
      return false
    }
    return answer.holds
  }
}
