import OfficeOpenXML
import TestSupport
import Testing

@Suite("Пакет: чтение и запись")
struct PackageRoundTripTests {
  private static let body = WordFixture.p("Приказ № 63/6 & «план»")

  @Test("прочитанный и записанный без изменений пакет равен себе байт в байт")
  func roundTrip() throws {
    let bytes = try WordFixture.file(body: Self.body)
    #expect(try OPCPackage(bytes, file: "а.docx").archive() == bytes)
  }

  @Test("нетронутая часть копируется сжатой, как лежала")
  func untouchedPartsStayCompressed() throws {
    let stored = ZipEntry(
      name: "word/styles.xml", method: .stored, size: 4, checksum: Deflate.checksum(Array("<a/>".utf8)),
      data: Array("<a/>".utf8))
    let original = try OPCPackage(WordFixture.file(body: Self.body), file: "а.docx")
    let entries = original.entries(compressor: nil).filter { $0.name != "word/styles.xml" } + [stored]
    var package = try OPCPackage(entries: entries, file: "а.docx")
    try package.set(Array("<b/>".utf8), of: package.mainDocument())
    let written = try ZipReader.entries(of: package.archive(), file: "а.docx")
    #expect(written.contains(stored))
  }

  @Test("основной текст найден по связи, а не по привычному имени")
  func mainDocumentByRelationship() throws {
    let original = try OPCPackage(WordFixture.file(body: Self.body), file: "а.docx")
    let renamed = try original.entries(compressor: nil).map { entry -> ZipEntry in
      let bytes = try #require(entry.uncompressed())
      let text = String(decoding: bytes, as: UTF8.self).replacing("document.xml", with: "text-7.xml")
      return ZipEntry(
        name: entry.name.replacing("document.xml", with: "text-7.xml"), bytes: Array(text.utf8), compressor: nil)
    }
    let package = try OPCPackage(entries: renamed, file: "а.docx")
    #expect(try package.mainDocument() == PartName("/word/text-7.xml"))
  }

  @Test("имена частей разрешаются относительно своей папки и не выходят из пакета")
  func partNames() {
    let part = PartName("word/document.xml")
    #expect(part.relationshipsPart == PartName("/word/_rels/document.xml.rels"))
    #expect(part.resolving("media/image1.png") == PartName("/word/media/image1.png"))
    #expect(part.resolving("../customXml/item1.xml") == PartName("/customXml/item1.xml"))
    #expect(part.resolving("/docProps/core.xml") == PartName("/docProps/core.xml"))
    #expect(part.resolving("../../evil.txt") == nil)
    #expect(PartName("/Word/Document.xml") == part)
    #expect(part.target(for: PartName("/word/media/a.png")) == "media/a.png")
    #expect(part.target(for: PartName("/customXml/item1.xml")) == "/customXml/item1.xml")
  }
}
