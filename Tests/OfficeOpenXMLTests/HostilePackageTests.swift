import Diagnostics
import OfficeOpenXML
import TestSupport
import Testing

@Suite("Негодные и опасные файлы")
struct HostilePackageTests {
  /// The code of the one finding that a file is refused with.
  private func code(_ bytes: [UInt8], limits: PackageLimits = .standard) throws -> String? {
    do {
      let package = try OPCPackage(bytes, file: "а.docx", limits: limits)
      for part in package.partNames { _ = try package.bytes(of: part) }
      _ = try package.mainDocument()
      return nil
    } catch let failure as DiagnosedFailure {
      #expect(failure.diagnostics.count == 1)
      return failure.diagnostics.first?.code
    }
  }

  @Test("что это не документ, сказано по первым байтам")
  func firstBytes() throws {
    #expect(try code([]) == "PKG-01")
    #expect(try code(Array("Приказ".utf8)) == "PKG-02")
    #expect(try code([0xD0, 0xCF, 0x11, 0xE0, 0xA1]) == "PKG-03")
    #expect(try code([0xD0, 0xCF, 0x11, 0xE0] + "EncryptedPackage".utf8.flatMap { [$0, UInt8(0)] }) == "PKG-04")
    #expect(try code([0] + WordFixture.file(body: "")) == "PKG-02")
  }

  @Test("обрезанный где угодно файл отвергнут понятно")
  func truncated() throws {
    let bytes = try WordFixture.file(body: WordFixture.p("текст"))
    for length in stride(from: 4, to: bytes.count, by: 97) {
      #expect(try code(Array(bytes.prefix(length))) == "PKG-05", "длина \(length)")
    }
  }

  @Test(
    "имена, которые вывели бы за пределы папки",
    arguments: [
      "../../evil.txt", "/etc/passwd", "C:/evil.txt", "word\\..\\evil.txt", "word/./a.xml", "word//a.xml",
    ])
  func forbiddenNames(name: String) throws {
    #expect(try code(WordFixture.zip([(name, "а")])) == "PKG-10")
  }

  @Test("повторы имён, в том числе отличающиеся регистром")
  func duplicates() throws {
    let bytes = try WordFixture.file(body: "")
    let entries = try ZipReader.entries(of: bytes, file: "а.docx")
    let twin = ZipEntry(name: "word/Document.xml", bytes: [1, 2], compressor: nil)
    #expect(try code(ZipWriter.archive(of: entries + [twin])) == "PKG-11")
  }

  @Test("размер, который лжёт, и неверная контрольная сумма")
  func lyingSizes() throws {
    let bytes = [UInt8](repeating: 7, count: 5_000)
    let honest = ZipEntry(name: "word/a.xml", bytes: bytes, compressor: Deflate.Compressor())
    let short = ZipEntry(name: honest.name, method: .deflated, size: 10, checksum: honest.checksum, data: honest.data)
    let damaged = ZipEntry(name: honest.name, method: .deflated, size: 5_000, checksum: 1, data: honest.data)
    let others = try ZipReader.entries(of: WordFixture.file(body: ""), file: "а.docx")
    #expect(try code(ZipWriter.archive(of: others + [short])) == "PKG-14")
    #expect(try code(ZipWriter.archive(of: others + [damaged])) == "PKG-14")
  }

  @Test("бомба: неправдоподобное сжатие, слишком большая часть, слишком много частей")
  func bombs() throws {
    let zeros = [UInt8](repeating: 0, count: 4 << 20)
    let bomb = ZipEntry(name: "word/a.xml", bytes: zeros, compressor: Deflate.Compressor())
    #expect(try code(ZipWriter.archive(of: [bomb])) == "PKG-09")
    var limits = PackageLimits.standard
    limits.partBytes = 100
    #expect(try code(WordFixture.file(body: ""), limits: limits) == "PKG-07")
    limits = .standard
    limits.entries = 3
    #expect(try code(WordFixture.file(body: ""), limits: limits) == "PKG-06")
  }

  @Test("пакет без перечня типов и без основного текста")
  func incomplete() throws {
    #expect(try code(WordFixture.zip([("word/document.xml", "<a/>")])) == "PKG-15")
    let types = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"
    #expect(try code(WordFixture.zip([("[Content_Types].xml", types)])) == "PKG-16")
  }
}
