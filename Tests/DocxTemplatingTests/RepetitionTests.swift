import DocxTemplating
import Foundation
import OfficeOpenXML
import TestSupport
import Testing

private func p(_ text: String, _ style: String = "") -> String {
  style.isEmpty ? WordFixture.p(text) : "<w:p><w:pPr><w:pStyle w:val=\"\(style)\"/></w:pPr>\(WordFixture.r(text))</w:p>"
}
private func item(_ text: String, _ instance: Int = 3) -> String {
  "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"\(instance)\"/></w:numPr></w:pPr>\(WordFixture.r(text))</w:p>"
}

@Suite("Повторение оставляет документ целым")
struct RepetitionTests {
  private let schools: TemplateValue = [
    "школы": [["имя": "А", "дела": ["1", "2"]], ["имя": "Б", "дела": ["3"]], ["имя": "В", "дела": ["4"]]]
  ]

  @Test("numbering restart: нумерация начинается заново в каждом повторе", arguments: [true, false])
  func numberingRestart(byStyle: Bool) throws {
    let line = byStyle ? p("{{.}}", "ListNumber") : item("{{.}}")
    let body = p("{{#школы}}") + p("Школа {{имя}}") + p("{{#дела}}") + line + p("{{/дела}}") + p("{{/школы}}")
    let rendering = try Rendering(DocumentFixture.package(body), schools)
    #expect(rendering.lines == ["Школа А", "1", "2", "Школа Б", "3", "Школа В", "4"])
    let instances = try rendering.values(of: "w:val", in: "w:numId")
    #expect(instances.count == 4)
    #expect(instances[0] == "3" && instances[1] == "3" && Set(instances).count == 3)
    // Word counts by definition: a new instance rests on a copy of it, so that no other list's count is disturbed.
    #expect(try definition(of: instances[2], in: rendering) != definition(of: "3", in: rendering))
    #expect(try definition(of: instances[2], in: rendering) == definition(of: instances[3], in: rendering))
  }

  /// The definition on which a list's instance rests.
  private func definition(of instance: String, in rendering: Rendering) throws -> String {
    let numbering = try rendering.markup("/word/numbering.xml")
    let found = try #require(numbering.range(of: "<w:num w:numId=\"\(instance)\"><w:abstractNumId w:val=\""))
    let id = String(numbering[found.upperBound...].prefix { $0 != "\"" })
    #expect(numbering.contains("<w:abstractNum w:abstractNumId=\"\(id)\""))
    return id
  }

  @Test("перечень внутри пункта другого перечня не сбивает его счёта")
  func interruptedList() throws {
    let body =
      p("{{#школы}}") + p("Школа") + p("{{#дела}}") + item("{{имя}}") + p("{{{описание}}}") + p("{{/дела}}")
      + p("{{/школы}}")
    let deed: TemplateValue = ["имя": "а", "описание": "1. раз\n2. два"]
    let rendering = try Rendering(
      DocumentFixture.package(body), ["школы": [["дела": [deed, deed]], ["дела": [deed, deed]]]])
    let instances = try rendering.values(of: "w:val", in: "w:numId")
    let outer = [instances[0], instances[3], instances[6], instances[9]]
    #expect(outer[0] == outer[1] && outer[2] == outer[3])
    let definitions = try instances.map { try definition(of: $0, in: rendering) }
    #expect(definitions[6] == definitions[9])
    #expect(!definitions[7...8].contains(definitions[6]))
    #expect(!definitions[1...2].contains(definitions[0]))
  }

  @Test("раздел из одних пунктов продолжает свой перечень, подпункты не мешают")
  func oneListGoesOn() throws {
    let body = p("{{#школы}}") + item("{{имя}}") + p("{{#дела}}") + item("{{.}}") + p("{{/дела}}") + p("{{/школы}}")
    #expect(try Set(Rendering(DocumentFixture.package(body), schools).values(of: "w:val", in: "w:numId")) == ["3"])
  }

  @Test("перечень, начатый до раздела, в нём продолжается")
  func listBegunBefore() throws {
    let body = item("первый") + p("{{#школы}}") + p("Школа") + item("{{имя}}") + p("{{/школы}}")
    #expect(try Set(Rendering(DocumentFixture.package(body), schools).values(of: "w:val", in: "w:numId")) == ["3"])
  }

  @Test("номер, первый и последний во вложенных перечнях — от ближайшего")
  func positions() throws {
    let body = p(
      "{{#школы}}{{@номер}}({{#дела}}{{@номер}}{{^@последний}},{{/@последний}}{{/дела}}){{#@первый}}!{{/@первый}}{{^@последний}}; {{/@последний}}{{/школы}}"
    )
    #expect(try Rendering(body, schools).lines == ["1(1,2)!; 2(1); 3(1)"])
  }

  @Test("рисунки и закладки в повторах не повторяют своих номеров и имён, ссылки ведут к своей закладке")
  func uniqueIds() throws {
    let block =
      "<w:p><w:bookmarkStart w:id=\"7\" w:name=\"школа\"/>\(WordFixture.r("{{имя}}"))<w:bookmarkEnd w:id=\"7\"/>"
      + DocumentFixture.picture("рисунок", id: 3, link: "rIdP") + "</w:p>"
      + "<w:p><w:hyperlink w:anchor=\"школа\">\(WordFixture.r("к школе"))</w:hyperlink><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
      + "<w:r><w:instrText xml:space=\"preserve\"> PAGEREF школа \\h </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
      + "<w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>"
    let body =
      "<w:p>\(DocumentFixture.picture("вне", id: 3, link: "rIdP"))</w:p>" + p("{{#школы}}") + block + p("{{/школы}}")
    let rendering = try Rendering(
      DocumentFixture.package(body, parts: [DocumentFixture.image("rIdP")]), schools)
    let pictures = try rendering.values(of: "id", in: "wp:docPr")
    #expect(pictures.count == 4 && Set(pictures).count == 4)
    let names = try rendering.values(of: "w:name", in: "w:bookmarkStart")
    #expect(names == ["школа", "школа_2", "школа_3"])
    #expect(try rendering.values(of: "w:anchor", in: "w:hyperlink") == names)
    let ids = try rendering.values(of: "w:id", in: "w:bookmarkStart")
    #expect(Set(ids).count == 3)
    #expect(try rendering.values(of: "w:id", in: "w:bookmarkEnd") == ids)
    let markup = try rendering.markup()
    #expect(markup.contains("PAGEREF школа \\h") && markup.contains("PAGEREF школа_3 \\h"))
  }

  @Test("две таблицы, ставшие соседними, не срастаются в одну")
  func neighbouringTables() throws {
    let table = WordFixture.table([["{{имя}}"]])
    let repeated = try Rendering(p("{{#школы}}") + table + p("{{/школы}}") + p(""), schools)
    #expect(repeated.lines == ["А", "", "Б", "", "В", ""])
    let vanished = try Rendering(
      WordFixture.table([["1"]]) + p("{{#нет}}") + p("текст") + p("{{/нет}}") + WordFixture.table([["2"]]) + p(""),
      ["нет": false])
    #expect(vanished.lines == ["1", "", "2", ""])
    let between = try Rendering(
      WordFixture.table([["1"]]) + p("{{#да}}") + p("текст") + p("{{/да}}") + WordFixture.table([["2"]]) + p(""),
      ["да": true])
    #expect(between.lines == ["1", "текст", "2", ""])
    let empty = try Rendering(
      WordFixture.table([["1"]]) + p("{{! нет }}")
        + WordFixture.table([["{{#нет}}2{{/нет}}", "{{#нет}}{{.}}{{/нет}}"]]) + p(""),
      ["нет": []])
    #expect(empty.lines == ["1", "", " | ", ""])
  }

  @Test(
    "no blank page or paragraph left behind: не остаётся пустой страницы или абзаца: разрыв раздела исчезает и повторяется со своим разделом"
  )
  func noBlankPageLeftBehind() throws {
    func end(_ text: String, _ width: Int, _ height: Int) -> String {
      "<w:p><w:pPr><w:sectPr><w:pgSz w:w=\"\(width)\" w:h=\"\(height)\"/></w:sectPr></w:pPr>\(WordFixture.r(text))</w:p>"
    }
    let body =
      p("книжная") + end("{{#план}}", 11906, 16838) + p("альбомная {{имя}}") + end("{{/план}}", 16838, 11906)
      + p("снова")
    func widths(_ values: TemplateValue) throws -> [String] {
      try Rendering(DocumentFixture.package(body), values).values(of: "w:w", in: "w:pgSz")
    }
    #expect(try widths(["план": []]) == ["11906"])
    #expect(try widths(["план": [["имя": "1"]]]) == ["11906", "16838", "11906"])
    #expect(try widths(["план": [["имя": "1"], ["имя": "2"]]]) == ["11906", "16838", "16838", "11906"])
  }

  @Test("комментарий может занимать несколько абзацев")
  func longComment() throws {
    let body = p("до") + p("{{! начало") + p("{{#забыто} и") + p("конец }}") + p("после {{! ещё") + p("раз }}хвост")
    #expect(try Rendering(body, [:]).lines == ["до", "после ", "хвост"])
    #expect(try compilationFindings(p("{{! нет конца") + p("текст")).contains("TAG-01"))
  }

  @Test("раздел может начаться в одном абзаце и кончиться в соседнем")
  func acrossParagraphs() throws {
    let body = p("Школы:{{#школы}} {{имя}}") + p("и{{/школы}} всё")
    #expect(try Rendering(body, ["школы": [["имя": "А"], ["имя": "Б"]]]).lines == ["Школы: А", "и Б", "и всё"])
    #expect(try Rendering(body, ["школы": []]).lines == ["Школы: всё"])
  }
}
