import Diagnostics
import OfficeOpenXML
import TestSupport
import Testing

@Suite("Книга читается строка за строкой: тексты, числа, даты, формулы, ошибки")
struct WorkbookTests {
  /// The cells of the only row of a sheet.
  private func cells(
    _ markup: String, shared: String? = nil, formats: [String] = [], from1904: Bool = false
  ) throws -> [CellValue] {
    let bytes = try BookFixture.book(
      [("Лист", "<sheetData><row r=\"1\">\(markup)</row></sheetData>")], shared: shared, formats: formats,
      from1904: from1904)
    return try rows(bytes).flatMap(\.cells).map(\.value)
  }

  private func rows(_ bytes: [UInt8]) throws -> [SpreadsheetRow] {
    final class Rows { var all: [SpreadsheetRow] = [] }
    let rows = Rows()
    let book = try Workbook(bytes, file: "книга.xlsx")
    for sheet in book.sheets {
      try book.rows(of: sheet) {
        rows.all.append($0)
        return true
      }
    }
    return rows.all
  }

  private func code(_ bytes: @autoclosure () throws -> [UInt8], file: String = "книга.xlsx") -> String? {
    do {
      let book = try Workbook(bytes(), file: file)
      for sheet in book.sheets { try book.rows(of: sheet) { _ in true } }
      return nil
    } catch {
      return (error as? DiagnosedFailure)?.diagnostics.first?.code
    }
  }

  @Test("общий текст, текст в ячейке, текст из нескольких кусков без подсказок чтения, знаки по коду")
  func texts() throws {
    let shared =
      "<si><t>общий</t></si><si><r><t>из </t></r><r><t>кусков</t></r><rPh sb=\"0\" eb=\"1\"><t>нет</t></rPh></si>"
    #expect(
      try cells(
        "<c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c><c t=\"inlineStr\"><is><t>в_x000A_ячейке</t></is></c>"
          + "<c t=\"str\"><f>A1</f><v>итог</v></c><c t=\"inlineStr\"><is><t>_x005F_x000A_</t></is></c>",
        shared: shared)
        == [.text("общий"), .text("из кусков"), .text("в\nячейке"), .text("итог"), .text("_x000A_")])
  }

  @Test("число, доля, истина, ошибка, формула без значения, пустая формула")
  func values() throws {
    #expect(
      try cells(
        "<c><v>16.7</v></c><c s=\"1\"><v>0.8</v></c><c t=\"b\"><v>1</v></c><c t=\"e\"><v>#REF!</v></c>"
          + "<c><f>1+1</f></c><c t=\"str\"><f>A9</f><v></v></c>", formats: ["0%"])
        == [.number(16.7), .percentage(0.8), .boolean(true), .error("#REF!"), .uncalculated])
  }

  @Test("день по форматам ячейки и по обоим календарям", arguments: [(false, 44026.0), (true, 42564.0)])
  func dates(from1904: Bool, serial: Double) throws {
    let values = try cells(
      "<c s=\"1\"><v>\(serial)</v></c><c s=\"2\"><v>\(serial)</v></c><c s=\"3\"><v>\(serial)</v></c>"
        + "<c s=\"4\"><v>0.5</v></c>",
      formats: ["dd\\.mm\\.yyyy", "[$-419]mmm yy;@", "0&quot; дней&quot;", "h:mm"], from1904: from1904)
    // 14 July 2020.
    let day = try #require(SpreadsheetDate(serial: serial, from1904: from1904))
    #expect(day.dayNumber == 18_457)
    #expect(values == [.day(day), .month(day), .number(serial), .number(0.5)])
  }

  @Test(
    "29 февраля 1900 года, которого не было, сдвигает дни до него",
    arguments: [(1.0, -25_567), (59.0, -25_509), (61.0, -25_508)])
  func leapBug(serial: Double, dayNumber: Int) {
    #expect(SpreadsheetDate(serial: serial, from1904: false)?.dayNumber == dayNumber)
    #expect(SpreadsheetDate(serial: 60, from1904: false) == nil)
  }

  @Test("ячейки и строки без адреса идут по порядку, пустые строки пропускаются")
  func addresses() throws {
    let bytes = try BookFixture.book([
      (
        "Лист",
        "<sheetData><row><c><v>1</v></c><c r=\"C1\"><v>2</v></c><c><v>3</v></c></row><row/><row r=\"5\"><c r=\"B5\"><v>4</v></c></row></sheetData>"
      )
    ])
    #expect(try rows(bytes).map(\.index) == [0, 4])
    #expect(try rows(bytes).map { $0.cells.map(\.column) } == [[0, 2, 3], [1]])
  }

  @Test("объединённые ячейки", arguments: [("A1:B2", 1), ("A1", 0), ("B2:A1", 0)])
  func merges(_ reference: String, count: Int) throws {
    let bytes = try BookFixture.book([
      ("Лист", "<sheetData/><mergeCells><mergeCell ref=\"\(reference)\"/></mergeCells>")
    ])
    let book = try Workbook(bytes, file: "книга.xlsx")
    #expect(try book.merges(of: book.sheets[0]).count == count)
  }

  @Test("адрес", arguments: [("A1", 0, 0), ("$C$14", 13, 2), ("AA10", 9, 26), ("XFD1048576", 1_048_575, 16_383)])
  func address(_ text: String, row: Int, column: Int) {
    #expect(CellAddress(text.utf8) == CellAddress(row: row, column: column))
    #expect(CellAddress(row: row, column: column).description == text.filter { $0 != "$" })
  }

  @Test("не адрес", arguments: ["", "1", "A", "A0", "1A", "A1B", "A1048577", "XFE1", "А1"])
  func noAddress(_ text: String) { #expect(CellAddress(text.utf8) == nil) }

  @Test("пустые строки до самого конца листа не мешают и ничего не дают")
  func emptyRows() throws {
    let rows = (1_030_000...CellAddress.mostRows).map { "<row r=\"\($0)\" s=\"1\"/>" }.joined()
    let bytes = try BookFixture.book([("Лист", "<sheetData>\(rows)</sheetData>")])
    #expect(try self.rows(bytes).isEmpty)
  }

  @Test("враждебные книги отвергаются, каждая своим кодом")
  func hostile() throws {
    let rows = BookFixture.rows([["слово"]])
    #expect(code(try BookFixture.book([("Лист", rows)])) == nil)
    #expect(
      code(try BookFixture.book([("Лист", rows)], sheetProlog: "<!DOCTYPE x [<!ENTITY a \"b\">]>")) == "XML-01")
    #expect(
      code(
        try BookFixture.book(
          [("Лист", rows)], type: "application/vnd.ms-excel.sheet.macroEnabled.main+xml")) == "PKG-23")
    #expect(code(try BookFixture.book([("Лист", rows)], links: [("vbaProject", "vbaProject.bin")])) == "PKG-23")
    #expect(
      code(try BookFixture.book([("Лист", rows)], type: "application/vnd.ms-excel.sheet.binary.main")) == "PKG-22")
    #expect(code(try WordFixture.file(body: WordFixture.p("текст"))) == "PKG-22")
    #expect(code([0xD0, 0xCF, 0x11, 0xE0] + "EncryptedPackage".utf8.flatMap { [$0, 0] }) == "PKG-04")
    #expect(code([0xD0, 0xCF, 0x11, 0xE0], file: "книга.xls") == "PKG-03")
    #expect(code(Array("Школа;Адрес".utf8)) == "PKG-02")
    #expect(code([]) == "PKG-01")
    let deep = String(repeating: "<a>", count: 300) + String(repeating: "</a>", count: 300)
    #expect(code(try BookFixture.book([("Лист", deep)])) == "XML-02")
    let long =
      "<sheetData><row><c t=\"inlineStr\"><is><t>\(String(repeating: "ы", count: 200_000))</t></is></c></row></sheetData>"
    #expect(code(try BookFixture.book([("Лист", long)])) == "XML-03")
    let bomb = "<sheetData>\(String(repeating: "<row></row>", count: 1_000_000))</sheetData>"
    #expect(code(try BookFixture.book([("Лист", bomb)])) == "PKG-09")
    #expect(code(try BookFixture.book([("Лист", "<sheetData><row></sheetData>")])) == "XML-05")
    let whole = try BookFixture.book([("Лист", rows)])
    #expect(code(Array(whole.prefix(whole.count / 2))) == "PKG-05")
  }

  @Test("записанное читается таким же, текст не становится формулой, равное даёт равные байты")
  func writing() throws {
    var sheet = WorkbookSheet(name: "Лист")
    sheet.columns = [.init(width: 20, style: .text)]
    sheet.set(.text("=1+1"), row: 0, column: 0, style: .text)
    sheet.set(.text("слово & <знак>\nвторая строка"), row: 1, column: 0, style: .text)
    sheet.set(.number(16.7), row: 2, column: 0, style: .number)
    sheet.set(.day(18_457), row: 3, column: 0, style: .day)
    sheet.notes = [(CellAddress(row: 0, column: 0), "пояснение")]
    let words = (1...20).map { "длинное русское слово \($0)" }
    sheet.choices = [
      .init(column: 0, rows: 1...9, source: .words(Array(words.prefix(9))), isStrict: true),
      .init(column: 1, rows: 1...9, source: .cells(sheet: "Лист", column: 0, rows: 1...3), isStrict: false),
    ]
    let bytes = try #require(WorkbookWriter.bytes(of: [sheet]))
    #expect(bytes == WorkbookWriter.bytes(of: [sheet]))
    let day = try #require(SpreadsheetDate(serial: 44_026, from1904: false))
    #expect(
      try rows(bytes).flatMap(\.cells).map(\.value)
        == [.text("=1+1"), .text("слово & <знак>\nвторая строка"), .number(16.7), .day(day)])
  }
}
