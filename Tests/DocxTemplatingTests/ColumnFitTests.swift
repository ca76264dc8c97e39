import Diagnostics
import DocxTemplating
import OfficeOpenXML
import TestSupport
import Testing

/// Word widens a column of a table as wide as its page until no word of it is broken; other programs and PDFs do not, so the
/// widths are written as Word would take them.
@Suite("Слово в графе не рвётся")
struct ColumnFitTests {
  @Test("графа с длинным словом шире, остальные уже, ширина таблицы та же")
  func longWord() throws {
    let widths = try self.widths(["х", "общеобразовательное учреждение", "май"], size: 36)
    #expect(widths[1] > 3000)
    #expect(widths.reduce(0, +) == 9000)
    #expect(widths[0] < 3000)
  }

  @Test(
    "где слова помещаются, ширина остаётся как в шаблоне", arguments: [["а", "б", "в"], ["школа", "общее дело", ""]])
  func fitting(_ values: [String]) throws {
    #expect(try widths(values) == [3000, 3000, 3000])
  }

  @Test("адрес сайта графу не растягивает: его рвут всегда")
  func address() throws {
    let address = "https://" + String(repeating: "адрес", count: 20)
    #expect(try widths([address, "б", "в"]) == [3000, 3000, 3000])
  }

  @Test("дефис и пробел слово делят, неразрывный пробел — нет")
  func breaks() throws {
    #expect(try widths(["учебно-воспитательная работа", "б", "в"], size: 20) == [3000, 3000, 3000])
    #expect(try widths(["воспитательная\u{A0}работа\u{A0}школы", "б", "в"])[0] > 3000)
  }

  @Test("если всем не хватает, скромные графы получают своё, жадные делят остаток поровну")
  func tooNarrow() throws {
    let long = "Старопетропавловскогородская"
    let widths = try self.widths([long, long, "май"], size: 60)
    #expect(abs(widths[0] - widths[1]) <= 1)
    #expect(widths[2] < widths[0])
    #expect(widths.reduce(0, +) == 9000)
  }

  @Test("таблице с жёсткой шириной оставлена её ширина")
  func fixed() throws {
    let values = ["х", "общеобразовательное учреждение", "май"]
    #expect(try widths(values, layout: "<w:tblLayout w:type=\"fixed\"/>", size: 36) == [3000, 3000, 3000])
  }

  @Test("полужирное слово шире обычного")
  func bold() throws {
    let word = "общеобразовательное"
    let plain = try widths([word, "б", "в"], size: 36)
    let bold = try widths([word, "б", "в"], size: 36, properties: "<w:b/>")
    #expect(bold[0] > plain[0])
  }

  @Test("след значений показывает на те же слова и после смены ширины")
  func trace() throws {
    let values: TemplateValue = ["есть": true, "а": "х", "б": "общеобразовательное", "в": "май"]
    let rendering = try Rendering(package(), values, RenderingOptions(traces: true))
    #expect(rendering.trace.map(\.tag.text) == ["{{а}}", "{{б}}", "{{в}}"])
    #expect(rendering.trace.map(\.place.cell) == [1, 2, 3])
  }

  private func package(
    layout: String = "", size: Int = 24, properties: String = ""
  ) throws -> OPCPackage {
    func cell(_ text: String) -> String {
      "<w:tc><w:tcPr><w:tcW w:w=\"3000\" w:type=\"dxa\"/></w:tcPr><w:p>"
        + WordFixture.r(text, "\(properties)<w:sz w:val=\"\(size)\"/>") + "</w:p></w:tc>"
    }
    let grid = String(repeating: "<w:gridCol w:w=\"3000\"/>", count: 3)
    let header = "<w:tr>" + cell("{{#есть | столбец}}1{{/есть}}") + cell("2") + cell("3") + "</w:tr>"
    let body =
      "<w:tbl><w:tblPr><w:tblW w:w=\"5000\" w:type=\"pct\"/>\(layout)</w:tblPr><w:tblGrid>\(grid)</w:tblGrid>" + header
      + "<w:tr>" + cell("{{а}}") + cell("{{б}}") + cell("{{в}}") + "</w:tr></w:tbl>" + WordFixture.p("")
      + "<w:sectPr><w:pgSz w:w=\"11000\" w:h=\"16000\"/><w:pgMar w:top=\"1000\" w:right=\"1000\" w:bottom=\"1000\" "
      + "w:left=\"1000\" w:header=\"500\" w:footer=\"500\" w:gutter=\"0\"/></w:sectPr>"
    return try WordFixture.package(body: body)
  }

  /// The grid's widths of a rendered table of three columns of 3000, as wide as the text of its page.
  private func widths(
    _ values: [String], layout: String = "", size: Int = 24, properties: String = ""
  ) throws -> [Int] {
    let rendering = try Rendering(
      package(layout: layout, size: size, properties: properties),
      ["есть": true, "а": .text(values[0]), "б": .text(values[1]), "в": .text(values[2])],
      RenderingOptions(missing: .empty))
    let grid = try rendering.values(of: "w:w", in: "w:gridCol").compactMap { Int($0) }
    let cells = try rendering.values(of: "w:w", in: "w:tcW").compactMap { Int($0) }
    #expect(cells == grid + grid)
    return grid
  }
}
