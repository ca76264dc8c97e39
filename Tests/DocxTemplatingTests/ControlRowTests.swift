import DocxTemplating
import TestSupport
import Testing

@Suite("Строки и абзацы с тегами ничего не уносят с собой")
struct ControlRowTests {
  private static let values: TemplateValue = ["l": ["а", "б"]]

  @Test("строка, где кроме тега есть текст, не исчезает молча: раздел — ошибка с обоими местами")
  func textBesideTag() throws {
    let rows = WordFixture.table([["{{#l}}", "ИТОГО 100"], ["{{.}}", "х"], ["{{/l}}", "ПОДВАЛ"]])
    let findings = try compilationFindings(rows + WordFixture.p(""))
    #expect(findings.contains("TAG-13"))
    #expect(findings.contains("также:"))
  }

  @Test("строка, где кроме тега есть вложенная таблица, не исчезает молча")
  func tableBesideTag() throws {
    let nested = WordFixture.table([["ВАЖНО"]]) + WordFixture.p("")
    let rows = WordFixture.table([["{{#l}}", nested], ["{{.}}", "х"], ["{{/l}}", ""]])
    #expect(try compilationFindings(rows + WordFixture.p("")).contains("TAG-13"))
  }

  @Test("несколько строк повторяются вместе: тег в начале первой и в конце последней")
  func rowGroup() throws {
    let rows = WordFixture.table([["шапка", ""], ["{{#l}}{{имя}}", "а {{а}}"], ["", "б {{б}}{{/l}}"], ["итог", ""]])
    let values: TemplateValue = ["l": [["имя": "А", "а": "1", "б": "2"], ["имя": "Б", "а": "3", "б": "4"]]]
    #expect(
      try Rendering(rows + WordFixture.p(""), values).lines
        == ["шапка | ", "А | а 1", " | б 2", "Б | а 3", " | б 4", "итог | ", ""])
    #expect(try Rendering(rows + WordFixture.p(""), ["l": []]).lines == ["шапка | ", "итог | ", ""])
  }

  @Test("группа строк во вложенной таблице повторяет свои строки, а не строку вокруг")
  func nestedRowGroup() throws {
    let nested = WordFixture.table([["{{#l}}{{.}}", "1"], ["2", "{{/l}}"]]) + WordFixture.p("")
    let rendering = try Rendering(WordFixture.table([["внешняя", nested]]) + WordFixture.p(""), Self.values)
    #expect(rendering.lines.joined(separator: " ").split(separator: "внешняя").count == 1)
    #expect(try rendering.markup().split(separator: "<w:t xml:space=\"preserve\">2<").count == 3)
  }

  @Test("объединённая по вертикали ячейка в каждой группе строк начинается заново")
  func mergedRowGroup() throws {
    func cell(_ text: String, _ merge: String) -> String {
      "<w:tc><w:tcPr><w:tcW w:w=\"2000\" w:type=\"dxa\"/>\(merge)</w:tcPr>\(WordFixture.p(text))</w:tc>"
    }
    let table =
      "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"2000\"/><w:gridCol w:w=\"2000\"/></w:tblGrid><w:tr>"
      + cell("{{#l}}{{.}}", "<w:vMerge w:val=\"restart\"/>") + cell("1", "") + "</w:tr><w:tr>"
      + cell("", "<w:vMerge/>") + cell("2{{/l}}", "") + "</w:tr></w:tbl>"
    let rendering = try Rendering(table + WordFixture.p(""), Self.values)
    #expect(rendering.lines == ["а | 1", " | 2", "б | 1", " | 2", ""])
    #expect(try rendering.values(of: "w:val", in: "w:vMerge") == ["restart", "restart"])
  }

  @Test("сетка, которая не сходится со строками, ничего не ломает")
  func oddGrid() throws {
    let row =
      "<w:tr><w:tc><w:tcPr><w:tcW w:w=\"9\" w:type=\"dxa\"/><w:gridSpan w:val=\"900000000000\"/></w:tcPr>"
      + WordFixture.p("{{#есть | столбец}}А{{/есть}}") + "</w:tc></w:tr>"
    let table =
      "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"99999999999999\"/><w:gridCol w:w=\"1\"/></w:tblGrid>"
      + row + row + "</w:tbl>"
    _ = try? TemplateCompiler.compile(WordFixture.package(body: table + WordFixture.p(""))).template.render([
      "есть": true
    ])
  }
}
