import Diagnostics
import DocxTemplating
import OfficeOpenXML
import TestSupport
import Testing

private func p(_ text: String) -> String { WordFixture.p(text) }

@Suite("Теги вне обычного текста")
struct PlaceTests {
  private static let word = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""

  private func withNote(_ body: String, _ note: String) throws -> OPCPackage {
    let notes =
      "<w:footnotes \(Self.word)><w:footnote w:type=\"separator\" w:id=\"-1\"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>"
      + "<w:footnote w:type=\"continuationSeparator\" w:id=\"0\"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>"
      + "<w:footnote w:id=\"1\">\(p(note))</w:footnote></w:footnotes>"
    let part = DocumentFixture.Part(
      id: "rIdN", kind: "footnotes", target: "footnotes1.xml",
      contentType: "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml",
      bytes: Array(notes.utf8))
    return try DocumentFixture.package(body, parts: [part])
  }

  @Test("сноски заполняются")
  func footnotes() throws {
    let body = "<w:p>\(WordFixture.r("Текст {{закон}}"))<w:r><w:footnoteReference w:id=\"1\"/></w:r></w:p>"
    let rendering = try Rendering(withNote(body, "{{#есть}}см. {{закон}}{{/есть}}"), ["закон": "273-ФЗ", "есть": true])
    #expect(rendering.lines == ["Текст 273-ФЗ"])
    let notes = try WordText.lines(of: OPCPackage(rendering.bytes, file: ""), part: PartName("/word/footnotes1.xml"))
    #expect(notes == ["", "", "см. 273-ФЗ"])
  }

  @Test("у повторяемого текста в каждом повторе своя сноска со своей записью")
  func footnotesInLoop() throws {
    let body =
      p("{{#дела}}") + "<w:p>\(WordFixture.r("{{имя}}"))<w:r><w:footnoteReference w:id=\"1\"/></w:r></w:p>"
      + p("{{/дела}}")
    let values: TemplateValue = ["дела": [["имя": "А", "закон": "1-ФЗ"], ["имя": "Б", "закон": "2-ФЗ"]]]
    let rendering = try Rendering(withNote(body, "{{имя}}: {{закон}}"), values)
    #expect(try rendering.values(of: "w:id", in: "w:footnoteReference") == ["2", "3"])
    #expect(try rendering.values(of: "w:id", in: "w:footnote", part: "/word/footnotes1.xml") == ["-1", "0", "2", "3"])
    let notes = try WordText.lines(of: OPCPackage(rendering.bytes, file: ""), part: PartName("/word/footnotes1.xml"))
    #expect(notes == ["", "", "А: 1-ФЗ", "Б: 2-ФЗ"])
    #expect(try Rendering(withNote(body, "{{имя}}: {{закон}}"), ["дела": []]).lines == [""])
  }

  @Test("надписи заполняются в обеих записях: новой и старой")
  func textBoxes() throws {
    let content = "<w:txbxContent>\(p("{{#гриф}}"))\(p("{{текст}}"))\(p("{{/гриф}}"))</w:txbxContent>"
    let body =
      "<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:inline><wp:extent cx=\"100\" cy=\"100\"/>"
      + "<wp:docPr id=\"1\" name=\"n\"/><a:graphic xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\">"
      + "<a:graphicData uri=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"><wps:wsp><wps:cNvSpPr txBox=\"1\"/>"
      + "<wps:spPr/><wps:txbx>\(content)</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing>"
      + "</mc:Choice><mc:Fallback><w:pict><v:shape style=\"width:1pt;height:1pt\"><v:textbox>\(content)</v:textbox></v:shape></w:pict></mc:Fallback>"
      + "</mc:AlternateContent></w:r>\(WordFixture.r(" {{вне}}"))</w:p>"
    func count(_ values: TemplateValue) throws -> Int {
      try Rendering(DocumentFixture.package(body), values).markup().split(separator: "УТВЕРЖДАЮ").count - 1
    }
    #expect(try count(["гриф": [["текст": "УТВЕРЖДАЮ"]], "вне": "1"]) == 2)
    #expect(try count(["гриф": [["текст": "УТВЕРЖДАЮ"], ["текст": "УТВЕРЖДАЮ"]], "вне": "1"]) == 4)
    #expect(try count(["гриф": [], "вне": "1"]) == 0)
  }

  @Test("адрес ссылки заполняется, в повторах — у каждой свой; чужие схемы отвергнуты")
  func linkTargets() throws {
    func link(_ target: String) -> DocumentFixture.Part {
      DocumentFixture.Part(id: "rIdL", kind: "hyperlink", target: target)
    }
    let body =
      p("{{#школы}}") + "<w:p><w:hyperlink r:id=\"rIdL\">\(WordFixture.r("{{имя}}"))</w:hyperlink></w:p>"
      + p("{{/школы}}")
    let values: TemplateValue = ["школы": [["имя": "А", "код": "1/а б"], ["имя": "Б", "код": "?x=\"2"]]]
    let target = "https://example.org/%7B%7B%D0%BA%D0%BE%D0%B4%7D%7D.html"
    let rendering = try Rendering(DocumentFixture.package(body, parts: [link(target)]), values)
    let package = try OPCPackage(rendering.bytes, file: "")
    let links = try package.relationships(of: package.mainDocument())
    let targets = try rendering.values(of: "r:id", in: "w:hyperlink").map { id in links.first { $0.id == id }?.target }
    #expect(targets == ["https://example.org/1/%D0%B0%20%D0%B1.html", "https://example.org/%3Fx%3D%222.html"])
    let whole = "<w:p><w:hyperlink r:id=\"rIdL\">\(WordFixture.r("сайт"))</w:hyperlink></w:p>"
    let bad = try Rendering(DocumentFixture.package(whole, parts: [link("{{сайт}}")]), ["сайт": "javascript:alert(1)"])
    #expect(bad.findings.map(\.code) == ["VAL-17"])
  }

  @Test("адрес в коде поля HYPERLINK заполняется, другие поля с тегами — ошибка")
  func fieldCodes() throws {
    func field(_ code: String) -> String {
      "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\">\(code)</w:instrText></w:r>"
        + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>\(WordFixture.r("{{имя}}"))<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>"
    }
    let rendering = try Rendering(
      DocumentFixture.package(field(" HYPERLINK \"https://example.org/{{код}}\" ")), ["код": "a\" \\o \"b", "имя": "x"])
    #expect(try rendering.markup().contains(" HYPERLINK \"https://example.org/a%22%20%5Co%20%22b\" "))
    #expect(try compilationFindings(field(" INCLUDETEXT \"{{код}}\" ")).contains("[TAG-27]"))
  }

  @Test("свойства документа заполняются")
  func properties() throws {
    var package = try DocumentFixture.package(p("x"))
    let part = PartName("/docProps/core.xml")
    package.set(
      Array(
        ("<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" "
          + "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>Приказ № {{номер}}</dc:title></cp:coreProperties>")
          .utf8),
      of: part)
    let rendering = try Rendering(package, ["номер": "5 & <6>"])
    #expect(try rendering.markup("/docProps/core.xml").contains("<dc:title>Приказ № 5 &amp; &lt;6&gt;</dc:title>"))
  }

  @Test("рисунок заменяется значением, рамка и пропорции соблюдены, замещающий текст назван")
  func pictures() throws {
    let body = "<w:p>\(DocumentFixture.picture("{{герб}}", link: "rIdP", width: 900_000, height: 900_000))</w:p>"
    let wide = TemplateValue(.picture(DocumentFixture.png(30, 10), mediaType: "image/png"))
    let package = try DocumentFixture.package(body, parts: [DocumentFixture.image("rIdP")])
    let rendering = try Rendering(package, ["герб": wide])
    #expect(try rendering.values(of: "cx", in: "wp:extent") == ["900000"])
    #expect(try rendering.values(of: "cy", in: "wp:extent") == ["300000"])
    #expect(try rendering.values(of: "cy", in: "a:ext") == ["300000"])
    #expect(try rendering.values(of: "descr", in: "wp:docPr") == ["герб"])
    let result = try OPCPackage(rendering.bytes, file: "")
    let id = try rendering.values(of: "r:embed", in: "a:blip").first
    let link = try result.relationships(of: result.mainDocument()).first { $0.id == id }
    #expect(try link.map { try result.bytes(of: PartName("/word/" + $0.target)) } == DocumentFixture.png(30, 10))
    #expect(try Rendering(package, ["герб": "слово"]).findings.map(\.code) == ["VAL-14"])
    #expect(try Rendering(package, [:]).findings.map(\.code) == ["VAL-10"])
    let broken = TemplateValue(.picture([1, 2, 3], mediaType: "image/png"))
    #expect(try Rendering(package, ["герб": broken]).findings.map(\.code) == ["VAL-14"])
  }

  @Test("рисунки в повторяемых строках у каждой записи свои, одинаковые хранятся один раз")
  func picturesInLoop() throws {
    let body = p("{{#все}}") + "<w:p>\(DocumentFixture.picture("{{фото}}", link: "rIdP"))</w:p>" + p("{{/все}}")
    func photo(_ width: Int) -> TemplateValue {
      TemplateValue(.picture(DocumentFixture.png(width, 2), mediaType: "image/png"))
    }
    let rendering = try Rendering(
      DocumentFixture.package(body, parts: [DocumentFixture.image("rIdP")]),
      ["все": [["фото": photo(4)], ["фото": photo(5)], ["фото": photo(4)]]])
    let ids = try rendering.values(of: "r:embed", in: "a:blip")
    #expect(ids.count == 3 && ids[0] == ids[2] && ids[0] != ids[1])
  }

  @Test("тег в диаграмме назван, а не напечатан")
  func charts() throws {
    let chart = DocumentFixture.Part(
      id: "rIdC", kind: "chart", target: "charts/chart1.xml",
      contentType: "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
      bytes: Array("<c:chartSpace xmlns:c=\"urn:c\" xmlns:a=\"urn:a\"><a:t>{{год}}</a:t></c:chartSpace>".utf8))
    #expect(throws: DiagnosedFailure.self) {
      _ = try TemplateCompiler.compile(DocumentFixture.package(p("x"), parts: [chart]))
    }
  }

  @Test("images in headers: рисунок колонтитула заменяется, а адрес его — в связях колонтитула")
  func imagesInHeaders() throws {
    var package = try WordFixture.package(
      body: p("текст"),
      header: "<w:p>\(DocumentFixture.picture("{{герб}}", link: "rIdP"))</w:p>".replacing(
        "<wp:inline ",
        with: "<wp:inline xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" "))
    let header = PartName("/word/header1.xml")
    package.set(DocumentFixture.png(2, 2), of: PartName("/word/media/a.png"), contentType: "image/png")
    package.setRelationships(
      [Relationship(id: "rIdP", type: DocumentFixture.type + "image", target: "media/a.png")], of: header)
    let rendering = try Rendering(
      package, ["герб": TemplateValue(.picture(DocumentFixture.png(4, 2), mediaType: "image/png"))])
    let document = try OPCPackage(rendering.bytes, file: "")
    let id = try #require(try rendering.values(of: "r:embed", in: "a:blip", part: "/word/header1.xml").first)
    let link = try #require(try document.relationships(of: header).first { $0.id == id })
    #expect(try document.bytes(of: #require(header.resolving(link.target))) == DocumentFixture.png(4, 2))
    #expect(try rendering.values(of: "cy", in: "wp:extent", part: "/word/header1.xml") == ["450000"])
  }
}
