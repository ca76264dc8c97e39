import DocumentGeneration
import DocxTemplating
import Foundation
import OfficeOpenXML
import TestSupport
import Testing

@Suite("Имена полей в шаблонах")
struct FieldNamesTests {
  private func findings(_ tags: String) throws -> [(message: String, hint: String?)] {
    let package = try OPCPackage(WordFixture.file(body: LineText.body(tags)), file: "свой.docx")
    return FieldNames.findings(in: try TemplateCompiler.compile(package).template).map { ($0.message, $0.hint) }
  }

  @Test("поле, которого не бывает, названо вместе с похожим")
  func unknown() throws {
    let found = try findings("{{приказ.заголвок}}")
    #expect(found.map(\.message) == ["такого поля нет ни в каких данных: «приказ.заголвок»"])
    #expect(found.first?.hint == "возможно, имелось в виду «заголовок»")
    #expect(try findings("{{#приказ.пункты}}{{текстт}}{{/приказ.пункты}}").count == 1)
  }

  @Test("поля документов, номера, падежи и шаблон с чужими данными замечаний не дают")
  func known() throws {
    #expect(
      try findings("{{приказ.номер}} {{#приказ.пункты}}{{#уровень-2}}{{текст}}{{/уровень-2}}{{/приказ.пункты}}").isEmpty
    )
    #expect(try findings("{{#программа.есть-этапы}}{{организация.родительный}}{{/программа.есть-этапы}}").isEmpty)
    #expect(try findings("{{олимпиада.победитель}} {{организация.девиз}}").isEmpty)
  }

  @Test("в шаблонах программы неизвестных имён нет")
  func ownTemplates() throws {
    let folder = DocxCheck.root.appending(path: "Templates")
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() where name.hasSuffix(".docx")
    {
      let path = folder.appending(path: name).path
      let bytes = Array(try Data(contentsOf: folder.appending(path: name)))
      let catalogue = try TemplateCatalogue(.disk(templateFolders: [folder.path]))
      let template = try TemplateCompiler.compile(
        OPCPackage(bytes, file: path), resolver: catalogue.resolver(beside: path)
      ).template
      #expect(FieldNames.findings(in: template).map(\.message) == [], "\(name)")
    }
  }
}

/// A body of one paragraph.
private enum LineText {
  static func body(_ text: String) -> String { "<w:p>\(WordFixture.r(text))</w:p>" }
}
