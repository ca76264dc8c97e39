import Diagnostics
import DocumentImport
import OfficeOpenXML
import TestSupport
import Testing

@Suite("Files that cannot be imported")
struct ForeignDocumentTests {
  @Test(
    "the message says what the file is",
    arguments: [
      (Array("%PDF-1.7".utf8), "это файл PDF"), (Array("{\\rtf1".utf8), "это документ RTF"),
      ([0x89, 0x50, 0x4E, 0x47], "это рисунок"),
      (
        [0x50, 0x4B, 3, 4] + Array("......mimetypeapplication/vnd.oasis.opendocument.text".utf8),
        "это документ OpenDocument (.odt)"
      ),
    ] as [([UInt8], String)])
  func foreign(_ bytes: [UInt8], _ message: String) {
    #expect(ForeignDocument.finding(bytes, file: "файл")?.message == message)
  }

  @Test("a Word document is none of these")
  func word() throws {
    #expect(ForeignDocument.finding(try WordFixture.file(body: WordFixture.p("Слова")), file: "файл") == nil)
  }

  @Test(
    "a document without words", arguments: [("<w:p/>", "OUT-80"), ("<w:p><w:r><w:drawing/></w:r></w:p>", "OUT-81")])
  func wordless(_ body: String, _ code: String) throws {
    let package = try WordFixture.package(body: body)
    let failure = try #require(throws: DiagnosedFailure.self) { try ProgrammeImporter.set(from: [package]) }
    #expect(failure.diagnostics.map(\.code) == [code])
  }
}
