import Diagnostics
import OfficeOpenXML
import TestSupport
import Testing

@Suite("Активное содержимое")
struct ActiveContentTests {
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
  private static let word = "application/vnd.openxmlformats-officedocument.wordprocessingml"

  /// The codes that a package is met with, and the parts that they name.
  private func findings(_ package: OPCPackage, _ purpose: PackagePurpose = .template) throws -> [String] {
    try ActiveContentInspection.findings(in: package, purpose: purpose).map { finding in
      #expect(finding.severity == (purpose == .inspection ? .note : .error))
      guard case .document(let place) = finding.location else { return finding.code }
      return "\(finding.code) \(place.part)"
    }
  }

  private func package(_ body: String = WordFixture.p("Приказ")) throws -> OPCPackage {
    try WordFixture.package(body: body)
  }

  /// A package with one more part and, where a kind is given, a relationship from the main text to it.
  private func package(part: String, type: String, kind: String? = nil) throws -> OPCPackage {
    var package = try package()
    package.set([0], of: PartName(part), contentType: type)
    if let kind { try link(&package, kind, part, isExternal: false) }
    return package
  }

  private func link(_ package: inout OPCPackage, _ kind: String, _ target: String, isExternal: Bool = true) throws {
    let main = try package.mainDocument()
    var links = try package.relationships(of: main)
    links.append(Relationship(id: "rId99", type: Self.office + kind, target: target, isExternal: isExternal))
    package.setRelationships(links, of: main)
  }

  private func field(_ pieces: String...) -> String {
    let code = pieces.map { "<w:r><w:instrText xml:space=\"preserve\">\(XMLEscape.text($0))</w:instrText></w:r>" }
    return "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>\(code.joined())"
      + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>\(WordFixture.r("1"))"
      + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>"
  }

  @Test("обычный документ ничем не помечен", arguments: PackagePurpose.allCases)
  func harmless(purpose: PackagePurpose) throws {
    #expect(try findings(package(), purpose).isEmpty)
  }

  @Test(
    "часть узнана по типу, под каким бы именем она ни лежала",
    arguments: [
      ("word/styles2.xml", "application/vnd.ms-office.vbaProject", "PKG-31"),
      ("word/a.xml", "application/vnd.ms-word.vbaData+xml", "PKG-31"),
      ("word/media/image7.png", "application/vnd.openxmlformats-officedocument.oleObject", "PKG-32"),
      ("word/b.png", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "PKG-32"),
      ("word/c.bin", "application/msword", "PKG-32"), ("word/d.xml", "application/vnd.ms-office.activeX+xml", "PKG-33"),
      ("word/e.txt", "application/vnd.openxmlformats-officedocument.obfuscatedFont", "PKG-35"),
      ("word/f.ttf", "application/x-font-ttf", "PKG-35"),
      ("word/g.xml", "application/vnd.ms-office.webextension+xml", "PKG-40"),
    ])
  func byType(part: String, type: String, code: String) throws {
    #expect(try findings(package(part: part, type: type)) == ["\(code) \(part)"])
    #expect(try findings(package(part: part, type: type), .form) == ["\(code) \(part)"])
    #expect(try findings(package(part: part, type: type), .inspection) == ["\(code) \(part)"])
  }

  @Test(
    "часть узнана по связи, какой бы тип ни был объявлен",
    arguments: [
      ("vbaProject", "PKG-31"), ("oleObject", "PKG-32"), ("package", "PKG-32"), ("control", "PKG-33"),
      ("aFChunk", "PKG-34"), ("font", "PKG-35"), ("webextension", "PKG-40"),
    ])
  func byRelationship(kind: String, code: String) throws {
    let package = try package(part: "/word/media/image1.png", type: "image/png", kind: kind)
    #expect(try findings(package) == ["\(code) word/media/image1.png"])
  }

  @Test("настройки принтера, рисунки и тема — не активное содержимое")
  func passive() throws {
    #expect(
      try findings(package(part: "word/p.bin", type: Self.word + ".printerSettings", kind: "printerSettings")).isEmpty)
    #expect(try findings(package(part: "word/i.png", type: "image/png", kind: "image")).isEmpty)
    #expect(
      try findings(package(part: "word/v.vml", type: "application/vnd.openxmlformats-officedocument.vmlDrawing"))
        .isEmpty)
  }

  @Test("книга с числами диаграммы допустима, книга с макросами — нет")
  func chartWorkbook() throws {
    let book = PartName("/word/embeddings/a.xlsx")
    var package = try package()
    let chart = PartName("/word/charts/chart1.xml")
    package.set(
      Array("<c/>".utf8), of: chart, contentType: "application/vnd.openxmlformats-officedocument.drawingml.chart+xml")
    package.set([0], of: book, contentType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    package.setRelationships(
      [Relationship(id: "rId1", type: Self.office + "package", target: "../embeddings/a.xlsx")], of: chart)
    #expect(try findings(package).isEmpty)
    package.set([0], of: book, contentType: "application/vnd.ms-excel.sheet.macroEnabled.12")
    #expect(try findings(package).contains("PKG-31 word/embeddings/a.xlsx"))
  }

  @Test(".docm, переименованный в .docx")
  func renamedMacroDocument() throws {
    var package = try package()
    let main = try package.mainDocument()
    try package.set(
      package.bytes(of: main), of: main, contentType: "application/vnd.ms-word.document.macroEnabled.main+xml")
    #expect(try findings(package) == ["PKG-31 word/document.xml"])
  }

  @Test(".dotx принят и становится документом")
  func wordTemplate() throws {
    var package = try package()
    let main = try package.mainDocument()
    try package.set(package.bytes(of: main), of: main, contentType: Self.word + ".template.main+xml")
    #expect(try findings(package).isEmpty)
    try package.becomeDocument()
    #expect(package.contentType(of: main) == Self.word + ".document.main+xml")
    let again = try OPCPackage(package.archive(), file: "а.docx")
    #expect(again.contentType(of: main) == Self.word + ".document.main+xml")
  }

  @Test(
    "наружу ведут только ссылки http, https и mailto",
    arguments: [
      ("hyperlink", "https://edu.tverreg.ru/", true), ("hyperlink", "HTTP://example.ru", true),
      ("hyperlink", "mailto:rono@example.ru", true), ("hyperlink", "javascript:alert(1)", false),
      ("hyperlink", "file:///C:/a.exe", false), ("hyperlink", "\\\\server\\a.docx", false),
      ("hyperlink", "https", false), ("hyperlink", "{{адрес}}", true), ("hyperlink", "%7B%7Bадрес%7D%7D", true),
      ("image", "https://example.ru/a.png", false), ("oleObject", "file:///C:/a.xlsx", false),
      ("subDocument", "file:///C:/b.docx", false), ("frame", "http://example.ru", false),
      ("mailMergeSource", "file:///C:/c.xlsx", false),
    ])
  func external(kind: String, target: String, isAllowed: Bool) throws {
    var package = try package()
    try link(&package, kind, target)
    #expect(try findings(package) == (isAllowed ? [] : ["PKG-36 word/_rels/document.xml.rels"]))
  }

  @Test("присоединённый шаблон")
  func attachedTemplate() throws {
    var package = try package()
    try link(&package, "attachedTemplate", "file:///C:/Normal.dotm")
    #expect(try findings(package) == ["PKG-37 word/_rels/document.xml.rels"])
  }

  @Test(
    "поля, которые смотрят только на сам документ",
    arguments: [
      "PAGE", " page \\* MERGEFORMAT ", "NUMPAGES", "TOC \\o \"1-3\" \\h", "REF a \\h", "SEQ Таблица",
      "DATE \\@ \"dd.MM.yyyy\"",
      "STYLEREF \"Заголовок 1\"", "PAGEREF _Toc1", "SECTIONPAGES", "HYPERLINK \"https://example.ru\"",
      "HYPERLINK \\l \"a\"",
    ])
  func allowedFields(code: String) throws {
    #expect(try findings(package(field(code))).isEmpty)
  }

  @Test(
    "поля, которые читают чужое или запускают программы",
    arguments: [
      "DDE Excel a", "ddeauto c:\\\\a.exe", "INCLUDETEXT \"c:\\\\a\"", "INCLUDEPICTURE \"http://a\"",
      "LINK Excel.Sheet.8",
      "IMPORT a", "MACROBUTTON Run", "AUTOTEXT a", "AUTOTEXTLIST", "DATABASE \\d", "QUOTE 65", "EMBED Equation.3",
      "DDE\\a",
    ])
  func dangerousFields(code: String) throws {
    for body in [field(code), "<w:p><w:fldSimple w:instr=\"\(XMLEscape.attribute(code))\"/></w:p>"] {
      #expect(try findings(package(body)) == ["PKG-38 word/document.xml"])
      #expect(try findings(package(body), .form) == ["PKG-38 word/document.xml"])
      #expect(try findings(package(body), .inspection) == ["PKG-38 word/document.xml"])
    }
  }

  @Test("инструкция поля, разбитая на несколько отрезков и спрятанная внутрь другого поля")
  func splitFields() throws {
    #expect(try findings(package(field("D", "DE", "AUTO c:\\\\a.exe"))) == ["PKG-38 word/document.xml"])
    let nested = field("PAGE").replacing("<w:p>", with: "").replacing("</w:p>", with: "")
      .replacing("PAGE", with: "INCLUDETEXT a")
    let outer = field("TOC X").replacing("<w:r><w:fldChar w:fldCharType=\"separate\"/>", with: nested + "$0").replacing(
      "$0", with: "<w:r><w:fldChar w:fldCharType=\"separate\"/>")
    #expect(try findings(package(outer)) == ["PKG-38 word/document.xml"])
    let computed = field(" ").replacing(
      "<w:r><w:instrText", with: nested.replacing("INCLUDETEXT a", with: "PAGE") + "<w:r><w:instrText")
    #expect(try findings(package(computed)) == ["PKG-39 word/document.xml"])
    let unfinished = "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText>DDE a</w:instrText></w:r></w:p>"
    #expect(try findings(package(unfinished)) == ["PKG-38 word/document.xml"])
  }

  @Test("поле в верхнем колонтитуле названо вместе с частью")
  func headerField() throws {
    let package = try WordFixture.package(body: WordFixture.p("а"), header: field("DDE a"))
    #expect(try findings(package) == ["PKG-38 word/header1.xml"])
  }

  @Test("те же слова в тексте — не поле")
  func wordsAreNoField() throws {
    #expect(try findings(package(WordFixture.p("DDEAUTO c:\\a.exe INCLUDETEXT instrText"))).isEmpty)
  }

  @Test("поля ввода допустимы в форме, прочие поля — только при проверке чужого документа")
  func purposes() throws {
    let input = try package(field("FORMTEXT"))
    #expect(try findings(input) == ["PKG-39 word/document.xml"])
    #expect(try findings(input, .form).isEmpty)
    // LibreOffice makes one of every empty field of a form that went through OpenDocument.
    let asked = try package(field("FILLIN \"\""))
    #expect(try findings(asked, .form).isEmpty)
    #expect(try findings(asked) == ["PKG-39 word/document.xml"])
    let merge = try package(field("MERGEFIELD Имя"))
    #expect(try findings(merge, .form) == ["PKG-39 word/document.xml"])
    #expect(try findings(merge, .inspection).isEmpty)
    let link = try package(field("HYPERLINK \"file:///C:/a.exe\""))
    #expect(try findings(link) == ["PKG-36 word/document.xml"])
  }

  @Test("всё найденное перечислено сразу, и каждое один раз")
  func allAtOnce() throws {
    var package = try package(field("DDE a") + field("DDE b") + field("LINK c"))
    try link(&package, "attachedTemplate", "file:///C:/Normal.dotm")
    #expect(
      try findings(package) == [
        "PKG-38 word/document.xml", "PKG-38 word/document.xml", "PKG-37 word/_rels/document.xml.rels",
      ])
  }
}
