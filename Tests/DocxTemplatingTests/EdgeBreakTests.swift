import DocxTemplating
import TestSupport
import Testing

private func p(_ text: String) -> String { WordFixture.p(text) }

@Suite("Разрывы страниц и разделов у края повтора: пустых страниц нет")
struct EdgeBreakTests {
  private static let pageBreak = "<w:r><w:br w:type=\"page\"/></w:r>"
  private static let breakParagraph = "<w:p>\(pageBreak)</w:p>"

  private static func section(_ width: Int, _ text: String = "") -> String {
    let runs = text.isEmpty ? "" : WordFixture.r(text)
    return "<w:p><w:pPr><w:sectPr><w:pgSz w:w=\"\(width)\" w:h=\"16838\"/></w:sectPr></w:pPr>\(runs)</w:p>"
  }

  /// Where the break stands in the section, as the clerk may have put it.
  static let edges = [
    p("{{#школы}}") + breakParagraph + p("{{.}}") + p("{{/школы}}"),
    p("{{#школы}}") + p("") + breakParagraph + p("{{.}}") + p("{{/школы}}"),
    p("{{#школы}}") + "<w:p>\(pageBreak)\(WordFixture.r("{{.}}"))</w:p>" + p("{{/школы}}"),
    "<w:p>\(WordFixture.r("{{#школы}}"))\(pageBreak)</w:p>" + p("{{.}}") + p("{{/школы}}"),
    p("{{#школы}}") + p("{{.}}") + breakParagraph + p("{{/школы}}"),
    p("{{#школы}}") + p("{{.}}") + breakParagraph + p("") + p("{{/школы}}"),
    p("{{#школы}}") + "<w:p>\(WordFixture.r("{{.}}"))\(pageBreak)</w:p>" + p("{{/школы}}"),
    p("{{#школы}}") + "<w:p><w:r><w:t>{{.}}</w:t><w:br w:type=\"page\"/></w:r></w:p>" + p("{{/школы}}"),
    p("{{#школы}}") + p("{{.}}") + "<w:p>\(pageBreak)\(WordFixture.r("{{/школы}}"))</w:p>",
    p("{{#школы}}") + p("{{#да}}") + breakParagraph + p("{{/да}}") + p("{{.}}") + p("{{/школы}}"),
  ]

  /// The pages of a rendered body as their words, parted by page breaks.
  private func pages(_ body: String, _ values: TemplateValue) throws -> [String] {
    try Rendering(body, values).lines.joined().split(separator: "␤", omittingEmptySubsequences: false).map(String.init)
  }

  @Test("разрыв страницы стоит между повторами, но не перед первым и не за последним", arguments: edges)
  func betweenRepetitions(body: String) throws {
    #expect(try pages(body, ["школы": ["А", "Б", "В"], "да": true]) == ["А", "Б", "В"])
    #expect(try pages(body, ["школы": ["А"], "да": true]) == ["А"])
  }

  @Test("то, что напечатано перед повтором и за ним, разрывом отделено, как в шаблоне")
  func beforeAndBehind() throws {
    let values: TemplateValue = ["школы": ["А", "Б"]]
    #expect(try pages(p("до") + Self.edges[0] + p("после"), values) == ["до", "А", "Бпосле"])
    #expect(try pages(p("до") + Self.edges[4] + p("после"), values) == ["доА", "Б", "после"])
    #expect(try pages(p("до") + Self.edges[4] + p(""), values) == ["доА", "Б"])
    #expect(try pages(WordFixture.table([["т"]]) + Self.edges[0] + p(""), values) == ["т", "А", "Б"])
  }

  @Test("повтор в повторе: два разрыва подряд не оставляют страницы между собой")
  func nested() throws {
    let inner = p("{{#школы}}") + p("{{.}}") + Self.breakParagraph + p("{{/школы}}")
    let outer = p("{{#районы}}") + inner + Self.breakParagraph + p("{{/районы}}")
    #expect(
      try pages(outer, ["районы": [["школы": ["А", "Б"]], ["школы": []], ["школы": ["В"]]]]) == ["А", "Б", "В"])
  }

  @Test("разрыв не у края повтора и разрыв без повтора — слово автора шаблона")
  func elsewhere() throws {
    let inside = p("{{#школы}}") + p("{{.}}") + Self.breakParagraph + p("и") + p("{{/школы}}")
    #expect(try pages(inside, ["школы": ["А", "Б"]]) == ["А", "иБ", "и"])
    #expect(try pages(Self.breakParagraph + p("{{имя}}") + Self.breakParagraph, ["имя": "А"]) == ["", "А", ""])
  }

  @Test("разрыв раздела у края повтора: последний повтор сохраняет свою страницу")
  func sectionBreaks() throws {
    func widths(_ body: String, _ schools: TemplateValue) throws -> [String] {
      try Rendering(DocumentFixture.package(body), ["школы": schools]).values(of: "w:w", in: "w:pgSz")
    }
    let own = "11906"
    let closings = [
      p("{{#школы}}") + p("{{.}}") + Self.section(9000) + p("{{/школы}}"),
      p("{{#школы}}") + Self.section(9000, "{{.}}") + p("{{/школы}}"),
      p("{{#школы}}") + p("{{.}}") + Self.section(9000, "{{/школы}}"),
    ]
    for body in closings {
      #expect(try widths(body, ["А", "Б"]) == ["9000", "9000"])
      #expect(try widths(body + p(""), ["А"]) == ["9000"])
      #expect(try widths(body + p("после"), ["А", "Б"]) == ["9000", "9000", own])
      #expect(try widths(body + p(""), []) == [own])
    }
    let opening = p("{{#школы}}") + Self.section(9000) + p("{{.}}") + p("{{/школы}}")
    #expect(try widths(opening, ["А", "Б"]) == ["9000", own])
    #expect(try widths(p("до") + opening, ["А", "Б"]) == ["9000", "9000", own])
    let inTag = Self.section(9000, "{{#школы}}") + p("{{.}}") + p("{{/школы}}")
    #expect(try widths(inTag, ["А", "Б"]) == [own])
    #expect(try widths(p("до") + inTag, ["А", "Б"]) == ["9000", own])
  }

  @Test("разрыв раздела посреди повтора: каждый повтор кончается на своей странице")
  func pageTurns() throws {
    func widths(_ body: String, _ schools: TemplateValue) throws -> [String] {
      try Rendering(DocumentFixture.package(body), ["школы": schools]).values(of: "w:w", in: "w:pgSz")
    }
    let own = "11906"
    let turned = p("{{#школы}}") + p("книжно {{.}}") + Self.section(9000) + p("альбомно {{.}}") + p("{{/школы}}")
    #expect(try widths(turned, ["А", "Б"]) == ["9000", own, "9000", own])
    #expect(try widths(turned, ["А"]) == ["9000", own])
    #expect(try widths(turned + p("после"), []) == [own])
    let back = p("{{#школы}}") + p("а") + Self.section(9000) + p("б") + Self.section(7000) + p("в") + p("{{/школы}}")
    #expect(try widths(back, ["А", "Б"]) == ["9000", "7000", own, "9000", "7000", own])
  }

  @Test("разрыв, за которым убран последний повтор, не сдвигает следа значений")
  func traceStays() throws {
    let rendering = try Rendering(
      WordFixture.package(body: Self.edges[4]), ["школы": ["А", "Б"]], RenderingOptions(traces: true))
    #expect(rendering.trace.count == 2)
    #expect(rendering.lines == ["А", "␤", "Б"])
  }
}
