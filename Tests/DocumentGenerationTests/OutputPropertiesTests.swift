import DocumentGeneration
import Foundation
import OfficeOpenXML
import TestSupport
import Testing

@Suite("Свойства готового документа")
struct OutputPropertiesTests {
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/"
  private static let core =
    "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" "
    + "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:creator>Секретарь</dc:creator><dc:title>±</dc:title>"
    + "<dc:language>ru-RU</dc:language><cp:lastModifiedBy>Методист</cp:lastModifiedBy></cp:coreProperties>"
  private static let custom =
    "<Properties xmlns=\"\(office)custom-properties\" xmlns:vt=\"\(office)docPropsVTypes\">"
    + "<property fmtid=\"{D5CDD505-2E9C-101B-9397-08002B2CF9AE}\" pid=\"5\" name=\"Отдел\">"
    + "<vt:lpwstr>Кадры</vt:lpwstr></property></Properties>"

  /// A template with properties of its author's.
  private func template(title: String, customName: String = "/docProps/own.xml") throws -> [UInt8] {
    var package = try WordFixture.package(body: WordFixture.p("{{имя}}"))
    package.set(
      Array(Self.core.replacing("±", with: title).utf8), of: PartName("/docProps/core.xml"),
      contentType: "application/vnd.openxmlformats-package.core-properties+xml")
    package.set(
      Array(Self.custom.utf8), of: PartName(customName),
      contentType: "application/vnd.openxmlformats-officedocument.custom-properties+xml")
    var links = try package.relationships(of: nil)
    let metadata = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
    links.append(Relationship(id: "c", type: metadata, target: "docProps/core.xml"))
    links.append(Relationship(id: "u", type: Self.office + "relationships/custom-properties", target: customName))
    package.set(Relationship.xml(of: links), of: PartName("/_rels/.rels"))
    return try package.archive()
  }

  private func rendered(_ template: [UInt8]) throws -> OPCPackage {
    let package = try TemplateIntake.package(template, file: "шаблон.docx")
    let catalogue = try TemplateCatalogue(.disk(templateFolders: []))
    let bytes = try RawRendering.render(
      package, .record(["имя": .text("А"), "номер": .text("5")]), missing: .error, sourceMap: .init([]),
      catalogue: catalogue, named: "а.docx"
    ).bytes
    let outcome = try DocxCheck.check([bytes])
    #expect(outcome == .valid || outcome == .skipped, "\(outcome)")
    return try OPCPackage(bytes, file: "а.docx")
  }

  private func text(_ package: OPCPackage, _ part: String) throws -> String {
    String(decoding: try package.bytes(of: PartName(part)), as: UTF8.self)
  }

  @Test("имя автора, последнего редактора и название шаблона в документ не попадают")
  func authorIsGone() throws {
    let core = try text(rendered(template(title: "Рыба приказа")), "/docProps/core.xml")
    for trace in ["Секретарь", "Методист", "Рыба"] { #expect(!core.contains(trace)) }
    #expect(core.contains(">prikaz</dc:creator>"))
    #expect(core.contains("ru-RU"))
  }

  @Test("название с тегом заполнено и остаётся")
  func titleWithTag() throws {
    let core = try text(rendered(template(title: "Приказ № {{номер}}")), "/docProps/core.xml")
    #expect(core.contains("<dc:title>Приказ № 5</dc:title>"))
  }

  @Test("свои свойства шаблона живут рядом с печатью, под каким бы именем ни лежали")
  func customPropertiesSurvive() throws {
    let document = try rendered(template(title: ""))
    let custom = try text(document, "/docProps/own.xml")
    #expect(custom.contains("Кадры"))
    #expect(custom.contains("pid=\"6\" name=\"prikaz\""))
    #expect(!document.contains(PartName("/docProps/custom.xml")))
    #expect(DocumentSeal.isUntouched(document))
    // Whoever changes a property has changed the document.
    var changed = document
    changed.set(Array(custom.replacing("Кадры", with: "Архив").utf8), of: PartName("/docProps/own.xml"))
    #expect(!DocumentSeal.isUntouched(changed))
  }

  @Test("документ, взятый шаблоном, получает новую печать вместо старой")
  func documentAsTemplate() throws {
    let first = try rendered(template(title: ""))
    let second = try rendered(first.archive())
    #expect(DocumentSeal.isUntouched(second))
    #expect(try text(second, "/docProps/own.xml").components(separatedBy: "name=\"prikaz\"").count == 2)
  }

  @Test("название созданного документа — его имя")
  func generatedTitle() throws {
    let (bytes, name, _) = try Making.document(Making.example("kesova-gora"))
    let core = try text(OPCPackage(bytes, file: name), "/docProps/core.xml")
    #expect(core.contains(">\(name.dropLast(5))</dc:title>"))
    #expect(!core.contains("основной деятельности"))
  }
}
