import Diagnostics
import DocxTemplating
import OfficeOpenXML
import TestSupport
import Testing

private func p(_ text: String) -> String { WordFixture.p(text) }

/// What sections leave behind: every document here goes through the checker.
@Suite("Строение документа после разделов")
struct StructureTests {
  private static let values: TemplateValue = [
    "да": true, "нет": false, "пусто": [], "дела": [["имя": "А"], ["имя": "Б"]], "х": "значение",
  ]

  private func control(_ content: String, id: Int = 7) -> String {
    "<w:sdt><w:sdtPr><w:id w:val=\"\(id)\"/></w:sdtPr><w:sdtContent>\(content)</w:sdtContent></w:sdt>"
  }

  private func cell(_ content: String, _ properties: String = "") -> String {
    "<w:tc><w:tcPr><w:tcW w:w=\"2000\" w:type=\"dxa\"/>\(properties)</w:tcPr>\(content)</w:tc>"
  }

  private func table(columns: Int, _ rows: String) -> String {
    "<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/></w:tblPr><w:tblGrid>"
      + String(repeating: "<w:gridCol w:w=\"2000\"/>", count: columns) + "</w:tblGrid>\(rows)</w:tbl>"
  }

  private func row(_ cells: String, _ properties: String = "") -> String { "<w:tr>\(properties)\(cells)</w:tr>" }

  // MARK: - Content controls

  @Test("элемент управления, от которого ничего не осталось, исчезает: в тексте, в ячейке, вложенный")
  func emptyControls() throws {
    let section = p("{{#пусто}}") + p("внутри") + p("{{/пусто}}")
    #expect(try Rendering(control(section) + p("конец"), Self.values).lines == ["конец"])
    #expect(try Rendering(control(control(section, id: 8)) + p("конец"), Self.values).lines == ["конец"])
    let inCell = table(columns: 1, row(cell(control(section)))) + p("конец")
    #expect(try Rendering(inCell, Self.values).lines == ["", "конец"])
    let kept = control(p("{{#дела}}") + p("{{имя}}") + p("{{/дела}}")) + p("конец")
    #expect(try Rendering(kept, Self.values).markup().contains("<w:sdtContent><w:p>"))
  }

  @Test("элемент управления в предложении исчезает, если в него ничего не напечатано")
  func inlineControls() throws {
    func body(_ text: String) -> String {
      let control =
        "<w:sdt><w:sdtPr><w:id w:val=\"7\"/></w:sdtPr><w:sdtContent>\(WordFixture.r(text))</w:sdtContent></w:sdt>"
      return "<w:p>\(WordFixture.r("до "))\(control)\(WordFixture.r(" после"))</w:p>"
    }
    let empty = try Rendering(body("{{#нет}}х{{/нет}}"), Self.values)
    #expect(empty.lines == ["до  после"])
    #expect(try !empty.markup().contains("sdt"))
    #expect(try Rendering(body("{{#да}}х{{/да}}"), Self.values).markup().contains("<w:sdtContent><w:r>"))
  }

  @Test("заполненный элемент управления — уже не подсказка и не берёт значения из своего хранилища")
  func filledControl() throws {
    let control =
      "<w:p><w:sdt><w:sdtPr><w:id w:val=\"5\"/><w:showingPlcHdr/><w:dataBinding w:xpath=\"/a\" w:storeItemID=\"{1}\"/>"
      + "<w:text/></w:sdtPr><w:sdtContent>" + WordFixture.r("{{имя}}") + "</w:sdtContent></w:sdt></w:p>"
    let markup = try Rendering(control, ["имя": "А"]).markup()
    #expect(!markup.contains("showingPlcHdr"))
    #expect(!markup.contains("dataBinding"))
    #expect(markup.contains("<w:id w:val=\"5\"/><w:text/>"))
  }

  @Test("таблица в элементе управления не кончает собой текст")
  func tableAtTheEnd() throws {
    let last = p("{{#нет}}") + p("х") + p("{{/нет}}")
    let rendering = try Rendering(control(table(columns: 1, row(cell(p("а"))))) + last, Self.values)
    #expect(rendering.lines == ["а", ""])
  }

  @Test("элемент управления вокруг строк исчезает со строками, таблица — с последней")
  func controlsAroundRows() throws {
    func body(_ name: String, _ rest: String) -> String {
      table(columns: 1, control(row(cell(p("{{#\(name)}}х{{/\(name)}}")))) + rest) + p("конец")
    }
    let inRow = { (name: String) in
      self.table(columns: 1, self.control(self.row(self.cell(p("{{#\(name)}}") + p("х") + p("и{{/\(name)}}")))))
        + p("к")
    }
    #expect(try Rendering(inRow("пусто"), Self.values).lines == ["к"])
    #expect(try !Rendering(inRow("пусто"), Self.values).markup().contains("sdt"))
    #expect(try Rendering(body("пусто", row(cell(p("вторая")))), Self.values).lines == ["", "вторая", "конец"])
  }

  @Test("номера элементов управления, исправлений и закладок в повторах единственны")
  func idsInRepeats() throws {
    let body =
      p("{{#дела}}") + control(p("{{имя}}"))
      + "<w:p><w:ins w:id=\"3\" w:author=\"А\"><w:r><w:t>вставка</w:t></w:r></w:ins></w:p>"
      + "<w:p><w:bookmarkStart w:id=\"4\" w:name=\"з\"/>\(WordFixture.r("{{имя}}"))<w:bookmarkEnd w:id=\"4\"/></w:p>"
      + p("{{/дела}}") + p("")
    let rendering = try Rendering(body, Self.values)
    for element in ["w:ins", "w:bookmarkStart"] {
      let ids = try rendering.values(of: "w:id", in: element)
      #expect(ids.count == 2 && Set(ids).count == 2, "\(element)")
    }
    let controls = try rendering.values(of: "w:val", in: "w:id")
    #expect(Set(controls).count == 2)
  }

  // MARK: - Ranges and fields

  @Test(
    "пометки, которые раздел разорвал бы, исчезают обе",
    arguments: [
      ("bookmarkStart w:id=\"1\" w:name=\"з\"", "bookmarkEnd w:id=\"1\""),
      ("permStart w:id=\"1\" w:edGrp=\"everyone\"", "permEnd w:id=\"1\""),
    ])
  func tornRanges(start: String, end: String) throws {
    for name in ["пусто", "нет", "да"] {
      let torn =
        p("{{#\(name)}}") + "<w:p><\("w:" + start)/>\(WordFixture.r("внутри"))</w:p>" + p("{{/\(name)}}")
        + "<w:p>\(WordFixture.r("снаружи"))<\("w:" + end)/></w:p>"
      let markup = try Rendering(torn, Self.values).markup()
      #expect(!markup.contains("w:id=\"1\""))
      let inTags =
        "<w:p><\("w:" + start)/>\(WordFixture.r("{{#\(name)}}"))</w:p>" + p("а") + p("{{/\(name)}}")
        + "<w:p>\(WordFixture.r("снаружи"))<\("w:" + end)/></w:p>"
      #expect(try !Rendering(inTags, Self.values).markup().contains("w:id=\"1\""))
    }
  }

  private func mark(_ type: String) -> String { "<w:r><w:fldChar w:fldCharType=\"\(type)\"/></w:r>" }
  private var code: String { "<w:r><w:instrText xml:space=\"preserve\"> PAGE </w:instrText></w:r>" }

  @Test("поле, которое раздел оставил бы без конца, — ошибка с обоими местами; целое поле внутри — нет")
  func tornFields() throws {
    let field = mark("begin") + code + mark("separate") + WordFixture.r("1") + mark("end")
    #expect(try compilationFindings("<w:p>\(WordFixture.r("{{#а}}"))\(field)\(WordFixture.r("{{/а}}"))</w:p>").isEmpty)
    #expect(
      try compilationFindings(
        "<w:p>\(mark("begin") + code + mark("separate"))\(WordFixture.r("{{#а}}1{{/а}}"))\(mark("end"))</w:p>"
      ).isEmpty)
    for body in [
      "<w:p>\(WordFixture.r("{{#а}}"))\(mark("begin") + code)\(WordFixture.r("{{/а}}"))\(mark("end"))</w:p>",
      "<w:p>\(mark("begin") + code + mark("separate"))</w:p>" + p("{{^а}}") + "<w:p>\(mark("end"))</w:p>" + p("{{/а}}"),
    ] {
      let findings = try compilationFindings(body)
      #expect(findings.contains("[TAG-14]"))
      #expect(findings.contains("также: "))
    }
  }

  // MARK: - Tables

  @Test("строка, все ячейки которой исчезли с графами, исчезает; свободные графы строк сокращаются")
  func rowsOfDroppedColumns() throws {
    let free =
      "<w:trPr><w:gridBefore w:val=\"1\"/><w:gridAfter w:val=\"1\"/><w:wBefore w:w=\"2000\" w:type=\"dxa\"/></w:trPr>"
    let body =
      table(
        columns: 3,
        row(cell(p("А")) + cell(p("{{#да | столбец}}Б{{/да}}")) + cell(p("В")))
          + row(cell(p("1")), free)
          + row(cell(p("2")), "<w:trPr><w:gridBefore w:val=\"2\"/></w:trPr>")) + p("к")
    var values = Self.values
    #expect(try Rendering(body, values).lines == ["А | Б | В", "1", "2", "к"])
    values = ["да": false]
    let narrow = try Rendering(body, values)
    #expect(narrow.lines == ["А | В", "2", "к"])
    #expect(try narrow.values(of: "w:val", in: "w:gridBefore") == ["1"])
  }

  @Test("строка раздела, которой не осталось ячеек, не держит таблицу")
  func repeatedRowOfDroppedColumn() throws {
    let free = "<w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>"
    let body =
      table(
        columns: 2,
        row(cell(p("{{#дела}}А")) + cell(p("{{#нет | столбец}}Б{{/нет}}{{/дела}}")))
          + row(cell(p("{{#дела}}{{имя}}{{/дела}}")), free)) + p("к")
    #expect(try Rendering(body, Self.values).lines == ["А", "А", "к"])
  }

  @Test("столбец, когда значения нет: {{^…| столбец}}; два тега на один столбец — ошибка")
  func invertedAndDoubleColumns() throws {
    func body(_ cellText: String) -> String {
      table(columns: 2, row(cell(p("А")) + cell(p(cellText)))) + p("")
    }
    #expect(try Rendering(body("{{^нет | столбец}}Б{{/нет}}"), Self.values).lines == ["А | Б", ""])
    #expect(try Rendering(body("{{^да | столбец}}Б{{/да}}"), Self.values).lines == ["А", ""])
    let twice = try compilationFindings(body("{{#да | столбец}}Б{{/да}}{{#нет | столбец}}В{{/нет}}"))
    #expect(twice.contains("столбец под тегом «нет» уже зависит от другого тега"))
  }

  @Test("объединение по вертикали, начало которого пропало с разделом, начинается заново")
  func verticalMergeWithoutStart() throws {
    func body(_ name: String) -> String {
      table(
        columns: 2,
        row(cell(p("шапка")) + cell(p("")))
          + row(cell(p("{{#\(name)}}начало"), "<w:vMerge w:val=\"restart\"/>") + cell(p("1{{/\(name)}}")))
          + row(cell(p(""), "<w:vMerge/>") + cell(p("2"))) + row(cell(p(""), "<w:vMerge/>") + cell(p("3")))) + p("")
    }
    func merges(_ name: String) throws -> [String] {
      try Rendering(body(name), Self.values).markup().split(separator: "<").filter { $0.hasPrefix("w:vMerge") }
        .map { $0.contains("restart") ? "начало" : "дальше" }
    }
    #expect(try merges("да") == ["начало", "дальше", "дальше"])
    #expect(try merges("нет") == ["начало", "дальше"])
    #expect(try merges("дела") == ["начало", "начало", "дальше", "дальше"])
  }

  // MARK: - Prefixes

  private static let address = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

  /// A package whose main part writes WordprocessingML with another prefix, or with none.
  private func package(_ root: String, _ body: String, prefix: String) throws -> OPCPackage {
    var package = try WordFixture.package(body: "")
    let markup = body.replacing("<w:", with: "<\(prefix)").replacing("</w:", with: "</\(prefix)")
    let attributed = prefix == "" ? markup : markup.replacing(" w:", with: " \(prefix)")
    package.set(
      Array("<\(prefix)document \(root)><\(prefix)body>\(attributed)</\(prefix)body></\(prefix)document>".utf8),
      of: try package.mainDocument())
    return package
  }

  @Test("приставка разметки может быть любой и даже не быть никакой", arguments: ["x:", ""])
  func prefixes(prefix: String) throws {
    let body =
      p("{{#дела}}") + p("{{имя}} {{строки}}") + p("{{/дела}}")
      + "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc>\(p("{{#пусто}}") + p("нет") + p("{{/пусто}}"))</w:tc></w:tr></w:tbl>"
      + p("{{{текст}}}") + p("конец") + "<w:sectPr/>"
    let root = prefix == "" ? "xmlns=\"\(Self.address)\"" : "xmlns:x=\"\(Self.address)\""
    let rendering = try Rendering(
      package(root, body, prefix: prefix),
      ["дела": [["имя": "А"]], "строки": "1\n2", "пусто": [], "текст": "- пункт\n\n**жирный**"])
    #expect(rendering.lines == ["А 1␤2", "", "– пункт", "жирный", "конец"])
    #expect(try rendering.markup().contains(prefix == "" ? "xmlns:w=\"\(Self.address)\"" : "<x:br/>"))
  }

  @Test("приставка, объявленная в одном отрезке текста, не мешает переводу строки")
  func localPrefix() throws {
    let run = "<x:r xmlns:x=\"\(Self.address)\"><x:rPr><x:b/></x:rPr><x:t>{{строки}}</x:t></x:r>"
    #expect(try Rendering("<w:p>\(run)</w:p>", ["строки": "1\n2"]).lines == ["1␤2"])
  }
}
