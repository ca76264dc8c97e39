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
