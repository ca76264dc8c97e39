import Diagnostics
import ProgrammeModel

/// Reads a table of text (CSV) as the one sheet of a workbook whose name the file bears: `школы.csv`, `люди.csv`.
package enum CSVReader {
  /// True for a file that is such a table by its name's ending.
  static func isTable(_ source: SourceFile) -> Bool { isTable(source.name) }

  /// True for the name of such a table.
  static func isTable(_ file: String) -> Bool { file.lowercased().hasSuffix(".csv") }

  /// True for the name of a table that means a sheet, and so is data of a set.
  package static func isDataName(_ name: String) -> Bool {
    name.lowercased().hasSuffix(".csv") && layout(of: name) != nil
  }

  /// Reads one file. A file of another name, or one that is no text, leaves no root.
  static func read(_ source: SourceFile) -> YAMLReading {
    func refused(_ code: ReadingCode, _ message: String, hint: String) -> YAMLReading {
      YAMLReading(
        text: SourceText(SourceFile(name: source.name, bytes: [])), root: nil,
        diagnostics: [Diagnostic(code.rawValue, .error, message, hint: hint, at: .file(source.name))])
    }
    guard let layout = layout(of: source.name) else {
      let names = WorkbookLayout.sheets.compactMap { sheet -> String? in
        guard case .table = sheet.content else { return nil }
        return "«\(sheet.name.lowercased()).csv»"
      }
      return refused(
        .unknownSheet, "по имени файла не понять, что в таблице",
        hint: "назовите его по содержанию: " + names.prefix(4).joined(separator: ", "))
    }
    guard source.bytes.count <= YAMLReader.largestSize else {
      return refused(.limit, "файл слишком велик: читается не больше 64 МБ", hint: "разделите таблицу")
    }
    guard let bytes = CSVText.utf8(source.bytes) else {
      return refused(
        .wrongEncoding, "файл не в UTF-8 и не в Windows-1251",
        hint: "в Excel: «Сохранить как» → «CSV UTF-8 (разделители — запятые)»")
    }
    let text = SourceText(SourceFile(name: source.name, bytes: bytes), isTable: true)
    var parts = WorkbookParts(SheetFindings(text))
    _ = parts.begin(layout, layout.name, 0)
    let reader = SheetReaderBox(layout, name: layout.name, merges: [], parts.findings)
    var table = CSVText(bytes)
    while let row = table.next() { reader.take(row) }
    parts.end(reader, layout)
    return parts.reading(of: text)
  }

  /// The sheet of a file's name; words behind a dash or in brackets tell two copies apart.
  private static func layout(of name: String) -> SheetLayout? {
    let last = name.split(separator: "/").last.map(String.init) ?? name
    guard last.lowercased().hasSuffix(".csv"),
      let layout = WorkbookLayout.sheet(named: String(last.dropLast(".csv".count))), case .table = layout.content
    else { return nil }
    return layout
  }
}
