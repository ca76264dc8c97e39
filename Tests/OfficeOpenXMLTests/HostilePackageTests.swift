import Diagnostics
import Foundation
import OfficeOpenXML
import TestSupport
import Testing

@Suite("Негодные и опасные файлы")
struct HostilePackageTests {
  private static let types = "http://schemas.openxmlformats.org/package/2006/content-types"

  /// The code of the one finding that a file is refused with.
  private func code(_ bytes: [UInt8], limits: PackageLimits = .standard) throws -> String? {
    do {
      let package = try OPCPackage(bytes, file: "а.docx", limits: limits)
      for part in package.partNames { _ = try package.bytes(of: part) }
      _ = try package.mainDocument()
      return nil
    } catch let failure as DiagnosedFailure {
      #expect(failure.diagnostics.count == 1)
      #expect(failure.kind == .unusable)
      #expect(failure.diagnostics.first?.location?.file == "а.docx")
      return failure.diagnostics.first?.code
    }
  }

  private func zeros(_ name: String, _ megabytes: Int) -> ZipEntry {
    ZipEntry(name: name, bytes: [UInt8](repeating: 0, count: megabytes << 20), compressor: Deflate.Compressor())
  }

  @Test(
    "чем файл оказался, сказано словами человека",
    arguments: [
      ([UInt8]("%PDF-1.7\n".utf8), "это PDF"), ([0xFF, 0xD8, 0xFF, 0xE0], "это снимок или рисунок"),
      ([0x89, 0x50, 0x4E, 0x47], "это снимок или рисунок"), (Array(#"{\rtf1 текст}"#.utf8), "это документ RTF"),
      (
        [0x50, 0x4B, 0x03, 0x04] + [UInt8](repeating: 0, count: 26)
          + Array("mimetypeapplication/vnd.oasis.opendocument.text".utf8), "это документ OpenDocument"
      ),
    ])
  func foreignFormats(_ bytes: [UInt8], _ words: String) throws {
    let failure = #expect(throws: DiagnosedFailure.self) { try OPCPackage(bytes, file: "а.docx") }
    #expect(failure?.diagnostics.first?.code == "PKG-02")
    #expect(failure?.diagnostics.first?.message.hasPrefix(words) == true)
  }

  @Test("что это не документ, сказано по первым байтам")
  func firstBytes() throws {
    #expect(try code([]) == "PKG-01")
    #expect(try code(Array("Приказ".utf8)) == "PKG-02")
    #expect(try code(Array("PK".utf8)) == "PKG-02")
    #expect(try code([0xD0, 0xCF, 0x11, 0xE0, 0xA1]) == "PKG-03")
    #expect(try code([0xD0, 0xCF, 0x11, 0xE0] + "EncryptedPackage".utf8.flatMap { [$0, UInt8(0)] }) == "PKG-04")
    #expect(try code([0] + WordFixture.file(body: "")) == "PKG-19")
    #expect(try code(Array("From: a@b\r\n\r\n".utf8) + WordFixture.file(body: "")) == "PKG-19")
  }

  @Test("обрезанный где угодно файл отвергнут понятно")
  func truncated() throws {
    let bytes = try WordFixture.file(body: WordFixture.p("текст"))
    for length in stride(from: 4, to: bytes.count, by: 97) {
      #expect(try code(Array(bytes.prefix(length))) == "PKG-05", "длина \(length)")
    }
  }

  @Test("настоящий шаблон, обрезанный на каждом килобайте, отвергнут понятно")
  func truncatedTemplate() throws {
    let file = DocxCheck.root.appending(path: "Templates/order.docx")
    let bytes = try [UInt8](Data(contentsOf: file))
    #expect(try code(bytes) == nil)
    for length in stride(from: 1 << 10, to: bytes.count, by: 1 << 10) {
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
    let twin = ZipEntry(name: "word/Document.xml", bytes: [1, 2], compressor: nil)
    #expect(try code(ForgedZip.document(with: [twin]).bytes) == "PKG-11")
    // libzip writes no entry twice, so one name is turned into another's.
    var forged = try ForgedZip.document(with: [ZipEntry(name: "word/documenX.xml", bytes: [1, 2], compressor: nil)])
    forged.change("word/documenX.xml", local: (30, Array("word/document.xml".utf8)), central: nil)
    forged.change("word/documenX.xml", local: nil, central: (46, Array("word/document.xml".utf8)))
    #expect(try code(forged.bytes) == "PKG-11")
  }

  @Test("символическая ссылка, пароль на части, неизвестное сжатие")
  func strangeEntries() throws {
    let part = "word/a.xml"
    let entry = ZipEntry(name: part, bytes: Array("/etc/passwd".utf8), compressor: nil)
    var link = try ForgedZip.document(with: [entry])
    link.setMode(0o120777, of: part)
    #expect(try code(link.bytes) == "PKG-12")
    var plain = try ForgedZip.document(with: [entry])
    plain.setMode(0o100644, of: part)
    #expect(try code(plain.bytes) == nil)
    var encrypted = try ForgedZip.document(with: [entry])
    encrypted.setEncrypted(part)
    #expect(try code(encrypted.bytes) == "PKG-04")
    var bzip = try ForgedZip.document(with: [entry])
    bzip.setMethod(12, of: part)
    #expect(try code(bzip.bytes) == "PKG-13")
  }

  @Test("часть объявляет 10 байтов, а содержит 5 МБ")
  func lyingSize() throws {
    let honest = zeros("word/a.xml", 5)
    let short = ZipEntry(name: honest.name, method: .deflated, size: 10, checksum: honest.checksum, data: honest.data)
    #expect(try code(ForgedZip.document(with: [short]).bytes) == "PKG-14")
  }

  @Test("неверная контрольная сумма")
  func badChecksum() throws {
    let honest = ZipEntry(
      name: "word/a.xml", bytes: [UInt8](repeating: 7, count: 5_000), compressor: Deflate.Compressor())
    let damaged = ZipEntry(name: honest.name, method: .deflated, size: 5_000, checksum: 1, data: honest.data)
    #expect(try code(ForgedZip.document(with: [damaged]).bytes) == "PKG-14")
  }

  @Test("бомба в 367 КБ, которая разворачивается в 360 МБ")
  func bomb() throws {
    let forged = try ForgedZip.document(with: [zeros("word/media/image1.bmp", 360)])
    #expect((350_000..<400_000).contains(forged.bytes.count))
    #expect(try code(forged.bytes) == "PKG-09")
  }

  @Test("много частей, каждая из которых допустима")
  func packageTooLarge() throws {
    var limits = PackageLimits.standard
    limits.partBytes = 3_000
    limits.totalBytes = 9_000
    let parts = (0..<4).map {
      ZipEntry(name: "word/\($0).bin", bytes: [UInt8](repeating: 7, count: 2_500), compressor: Deflate.Compressor())
    }
    #expect(try code(ForgedZip.document(with: parts).bytes, limits: limits) == "PKG-08")
  }

  @Test("70 000 вложенных файлов")
  func tooManyEntries() throws {
    let empty = (0..<70_000).map { ZipEntry(name: "word/\($0)", method: .stored, size: 0, checksum: 0, data: []) }
    #expect(try code(ForgedZip.document(with: empty).bytes) == "PKG-06")
  }

  @Test("слишком большая часть")
  func partTooLarge() throws {
    var limits = PackageLimits.standard
    limits.partBytes = 100
    #expect(try code(WordFixture.file(body: ""), limits: limits) == "PKG-07")
  }

  @Test("пакет без перечня типов, с негодным перечнем и без основного текста")
  func incomplete() throws {
    #expect(try code(WordFixture.zip([("word/document.xml", "<a/>")])) == "PKG-15")
    #expect(try code(WordFixture.zip([("[Content_Types].xml", "<Types")])) == "XML-05")
    #expect(try code(WordFixture.zip([("[Content_Types].xml", "<Types xmlns=\"\(Self.types)\"/>")])) == "PKG-16")
  }

  @Test("книга Excel вместо документа Word")
  func workbook() throws {
    var package = try WordFixture.package(body: "")
    let sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
    try package.set(Array("<workbook/>".utf8), of: package.mainDocument(), contentType: sheet)
    #expect(try code(package.archive()) == "PKG-17")
  }
}
