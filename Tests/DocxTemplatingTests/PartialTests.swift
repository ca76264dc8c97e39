import Diagnostics
import DocxTemplating
import OfficeOpenXML
import TestSupport
import Testing

private func p(_ text: String, _ style: String = "") -> String {
  style.isEmpty ? WordFixture.p(text) : "<w:p><w:pPr><w:pStyle w:val=\"\(style)\"/></w:pPr>\(WordFixture.r(text))</w:p>"
}

@Suite("Вставка шаблонов")
struct PartialTests {
  @Test("отдельным абзацем — абзацами и таблицами, в предложении — текстом")
  func blocksAndText() throws {
    let view = try DocumentFixture.package(p("Кому: {{имя}}") + p("Куда: {{город}}"), named: "адрес.docx")
    let body = p("{{>адрес}}") + p("До: {{>адрес}}.")
    let rendering = try Rendering(
      DocumentFixture.package(body), ["имя": "Ира", "город": "Алдан"], partials: ["адрес": view])
    #expect(rendering.lines == ["Кому: Ира", "Куда: Алдан", "До: Кому: Ира␤Куда: Алдан."])
  }

  @Test("вставка внутри повторяемых строк и абзацев видит текущую запись")
  func inSections() throws {
    let view = try DocumentFixture.package(p("{{имя}} ({{@номер}})"), named: "школа.docx")
    let table = WordFixture.table([["{{#школы}}{{имя}}", p("{{>школа}}") + p("{{/школы}}")]]) + p("")
    let values: TemplateValue = ["школы": [["имя": "А"], ["имя": "Б"]]]
    #expect(
      try Rendering(
        DocumentFixture.package(p("{{#школы}}{{>школа}}{{/школы}}") + table), values, partials: ["школа": view]
      )
      .lines == ["А (1)", "Б (2)", "А | А (1)", "Б | Б (2)", ""])
  }

  @Test(
    "sub-documents keep styles, pictures and numbering: вложенные документы сохраняют стили, рисунки и нумерацию, а нумерация начинается заново"
  )
  func subDocumentsKeepStylesPicturesAndNumbering() throws {
    let view = try DocumentFixture.package(
      p("Пункты:") + p("первый", "ListNumber") + p("второй", "ListNumber")
        + "<w:p>\(DocumentFixture.picture("схема", link: "rIdP"))</w:p>",
      parts: [DocumentFixture.image("rIdP", DocumentFixture.png(3, 1))], named: "вид.docx")
    let body = p("свой", "ListNumber") + p("{{#дважды}}") + p("{{>вид}}") + p("{{/дважды}}")
    let rendering = try Rendering(
      DocumentFixture.package(body), ["дважды": ["1", "2"]], partials: ["вид": view])
    let instances = try rendering.values(of: "w:val", in: "w:numId")
    #expect(instances.count == 4)
    #expect(instances[0] == instances[1] && instances[2] == instances[3] && instances[0] != instances[2])
    #expect(!instances.contains("3"))
    let numbering = try rendering.markup("/word/numbering.xml")
    for instance in Set(instances) { #expect(numbering.contains("<w:num w:numId=\"\(instance)\">")) }
    let ids = try rendering.values(of: "id", in: "wp:docPr")
    #expect(ids.count == 2 && Set(ids).count == 2)
    let embedded = try rendering.values(of: "r:embed", in: "a:blip")
    let package = try OPCPackage(rendering.bytes, file: "")
    let links = try package.relationships(of: package.mainDocument())
    #expect(embedded.count == 2)
    #expect(embedded.allSatisfy { id in links.contains { $0.id == id && $0.kind == "image" } })
  }

  @Test("стиль, которого нет у принимающего, приходит со вставкой; одноимённый остаётся своим")
  func styles() throws {
    var view = try DocumentFixture.package(p("чужое", "Guest") + p("общее", "BodyText"), named: "вид.docx")
    let part = PartName("/word/styles.xml")
    let own =
      "<w:style w:type=\"paragraph\" w:customStyle=\"1\" w:styleId=\"Guest\"><w:name w:val=\"Гость\"/></w:style></w:styles>"
    view.set(
      Array(String(decoding: try view.bytes(of: part), as: UTF8.self).replacing("</w:styles>", with: own).utf8),
      of: part)
    let rendering = try Rendering(DocumentFixture.package(p("{{>вид}}")), [:], partials: ["вид": view])
    let styles = try rendering.markup("/word/styles.xml")
    #expect(styles.split(separator: "w:styleId=\"Guest\"").count == 2)
    #expect(styles.split(separator: "w:styleId=\"BodyText\"").count == 2)
  }

  @Test("альбомная вставка приносит свою страницу, и пустых страниц не остаётся", arguments: [0, 1, 2, 3])
  func pageOrientation(place: Int) throws {
    let view = try DocumentFixture.package(p("широко"), portrait: false, named: "вид.docx")
    let body = [
      p("до") + p("{{>вид}}") + p("после"), p("{{>вид}}") + p("после"), p("до") + p("{{>вид}}"),
      p("до") + p("{{#два}}") + p("{{>вид}}") + p("{{/два}}"),
    ][place]
    let rendering = try Rendering(DocumentFixture.package(body), ["два": ["1", "2"]], partials: ["вид": view])
    let widths = try rendering.values(of: "w:w", in: "w:pgSz")
    #expect(
      widths
        == [["11906", "16838", "11906"], ["16838", "11906"], ["11906", "16838"], ["11906", "16838", "16838"]][place])
    #expect(
      rendering.lines.filter { !$0.isEmpty }
        == [["до", "широко", "после"], ["широко", "после"], ["до", "широко"], ["до", "широко", "широко"]][place])
  }

  @Test("вставка в колонтитул берёт свои рисунки")
  func imagesInHeaders() throws {
    let view = try DocumentFixture.package(
      "<w:p>\(DocumentFixture.picture("герб", link: "rIdP"))</w:p>", parts: [DocumentFixture.image("rIdP")],
      named: "бланк.docx")
    let rendering = try Rendering(
      WordFixture.package(body: p("текст"), header: p("{{>бланк}}")), [:], partials: ["бланк": view])
    let package = try OPCPackage(rendering.bytes, file: "")
    let header = PartName("/word/header1.xml")
    #expect(try package.relationships(of: header).map(\.kind) == ["image"])
    #expect(try rendering.values(of: "r:embed", in: "a:blip", part: "/word/header1.xml") == ["rId1"])
  }

  @Test("шаблон выбирается по значению поля; неизвестное имя названо")
  func dynamicName() throws {
    let views = [
      "школа": try DocumentFixture.package(p("Школа {{имя}}"), named: "школа.docx"),
      "сад": try DocumentFixture.package(p("Сад {{имя}}"), named: "сад.docx"),
    ]
    let body = p("{{#все}}") + p("{{>*вид}}") + p("{{/все}}")
    let values: TemplateValue = ["все": [["вид": "школа", "имя": "1"], ["вид": "сад", "имя": "2"]]]
    #expect(try Rendering(DocumentFixture.package(body), values, partials: views).lines == ["Школа 1", "Сад 2"])
    let wrong = try Rendering(DocumentFixture.package(p("{{>*вид}}")), ["вид": "шкала"], partials: views)
    #expect(wrong.findings.map(\.code) == ["VAL-16"])
    #expect(wrong.findings.first?.hint == "возможно, «школа»")
  }

  @Test("ненайденный шаблон назван с местом")
  func unknown() throws {
    #expect(throws: DiagnosedFailure.self) { _ = try Rendering(DocumentFixture.package(p("{{>вид}}")), [:]) }
    do {
      _ = try Rendering(
        DocumentFixture.package(p("А: {{>вит}}")), [:], partials: ["вид": DocumentFixture.package(p("а"))])
    } catch let failure as DiagnosedFailure {
      #expect(failure.diagnostics.map(\.code) == ["TAG-22"])
      #expect(failure.diagnostics.first?.hint == "возможно, «вид»")
    }
  }

  @Test("вставка самого себя без конца останавливается на глубине 64, рекурсия по данным проходит")
  func recursion() throws {
    let tree = try DocumentFixture.package(
      p("{{имя}}") + p("{{#дети}}") + p("{{>дерево}}") + p("{{/дети}}"), named: "дерево.docx")
    let body = try DocumentFixture.package(p("{{>дерево}}"))
    let values: TemplateValue = ["имя": "а", "дети": [["имя": "б", "дети": [["имя": "в", "дети": []]]]]]
    #expect(try Rendering(body, values, partials: ["дерево": tree]).lines == ["а", "б", "в"])
    let endless = try DocumentFixture.package(p("я {{>круг}}"), named: "круг.docx")
    let result = try Rendering(DocumentFixture.package(p("{{>круг}}")), [:], partials: ["круг": endless])
    #expect(result.findings.map(\.code) == ["TAG-29"])
  }

  @Test("ошибка во вставленном шаблоне названа с его файлом")
  func findingInPartial() throws {
    let view = try DocumentFixture.package(p("{{намер}}"), named: "вид.docx")
    let findings = try Rendering(DocumentFixture.package(p("{{>вид}}")), ["номер": "1"], partials: ["вид": view])
      .findings
    #expect(findings.map { $0.location?.file } == ["вид.docx"])
  }

  @Test("у подшитого документа нумерация по стилю начинается заново")
  func boundDocumentRestarts() throws {
    var binder = DocumentBinder(host: try DocumentFixture.package(p("приказ", "ListNumber")))
    try binder.append(try DocumentFixture.package(p("приложение", "ListNumber"), named: "приложение.docx"))
    let rendering = try Rendering(binder.package, [:])
    #expect(rendering.lines.filter { !$0.isEmpty } == ["приказ", "приложение"])
    let instances = try rendering.values(of: "w:val", in: "w:numId")
    #expect(instances.count == 1 && instances != ["3"])
    #expect(
      try rendering.markup("/word/numbering.xml").contains(
        "<w:num w:numId=\"\(instances.first ?? "")\"><w:abstractNumId w:val=\"2\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/>"
      ))
  }

  @Test("сноски вставленного шаблона приходят с ним, у каждой вставки свои и под своими номерами")
  func notes() throws {
    func notes(_ kind: String, _ text: String) -> DocumentFixture.Part {
      let word = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
      let element = String(kind.dropLast())
      return DocumentFixture.Part(
        id: "rIdN", kind: kind, target: "\(kind).xml",
        contentType: "application/vnd.openxmlformats-officedocument.wordprocessingml.\(kind)+xml",
        bytes: Array(
          ("<w:\(kind) \(word)><w:\(element) w:type=\"separator\" w:id=\"-1\"><w:p><w:r><w:separator/></w:r></w:p></w:\(element)>"
            + "<w:\(element) w:id=\"1\">\(p(text))</w:\(element)></w:\(kind)>").utf8))
    }
    func reference(_ text: String, _ kind: String) -> String {
      "<w:p>\(WordFixture.r(text))<w:r><w:\(kind)Reference w:id=\"1\"/></w:r></w:p>"
    }
    let view = try DocumentFixture.package(
      reference("{{имя}}", "footnote"), parts: [notes("footnotes", "о {{имя}}")], named: "вид.docx")
    let body = reference("свой", "footnote") + p("{{#дела}}") + p("{{>вид}}") + p("{{/дела}}")
    let rendering = try Rendering(
      DocumentFixture.package(body, parts: [notes("footnotes", "своя")]), ["дела": [["имя": "А"], ["имя": "Б"]]],
      partials: ["вид": view])
    #expect(rendering.lines == ["свой", "А", "Б"])
    let package = try OPCPackage(rendering.bytes, file: "")
    #expect(try WordText.lines(of: package, part: PartName("/word/footnotes.xml")) == ["", "своя", "о А", "о Б"])
    let references = try rendering.values(of: "w:id", in: "w:footnoteReference")
    #expect(Set(references).count == 3)
    #expect(try rendering.values(of: "w:id", in: "w:footnote", part: "/word/footnotes.xml") == ["-1"] + references)
    // A host without notes gets a part for them.
    let ends = try DocumentFixture.package(
      reference("текст", "endnote"), parts: [notes("endnotes", "в конце")], named: "вид.docx")
    let alone = try Rendering(DocumentFixture.package(p("{{>вид}}")), [:], partials: ["вид": ends])
    #expect(
      try WordText.lines(of: OPCPackage(alone.bytes, file: ""), part: PartName("/word/endnotes1.xml")) == [
        "", "в конце",
      ])
    // A header takes no notes.
    let failure = #expect(throws: DiagnosedFailure.self) {
      try TemplateCompiler.compile(
        WordFixture.package(body: p("а"), header: p("{{>вид}}")), resolver: TemplateResolver { _ in view })
    }
    #expect(failure?.diagnostics.map(\.code) == ["TAG-21"])
  }
}
