import Foundation
import HTTPTypes
import Hummingbird
import Testing

@testable import DocumentService

@Suite("Разбор форм")
struct FormParsingTests {
  private static func form(_ text: String, boundary: String = "b") throws -> [MultipartForm.Part] {
    try MultipartForm.parts(of: Array(text.utf8), boundary: Array(boundary.utf8))
  }

  private static func part(_ headers: String, _ body: String = "x") -> String {
    "--b\r\n\(headers)\r\n\r\n\(body)\r\n--b--\r\n"
  }

  @Test(
    "имя файла читается, как бы его ни написали",
    arguments: [
      ("Content-Disposition: form-data; name=\"f\"; filename=\"приказ.docx\"", "приказ.docx"),
      ("content-disposition:form-data;name=f;filename=a.docx", "a.docx"),
      ("CONTENT-DISPOSITION: form-data; FileName=\"a;b.docx\"; NAME=\"f\"", "a;b.docx"),
      ("Content-Disposition: form-data; name=\"f\"; filename=\"Отчёт %22о работе%22.docx\"", "Отчёт \"о работе\".docx"),
      ("Content-Disposition: form-data; name=\"f\"; filename=\"a\\\"b\\\\c.docx\"", "a\"b\\c.docx"),
      ("Content-Disposition: form-data; name=\"f\"; filename=\"C:\\Школа\\a.docx\"", "C:\\Школа\\a.docx"),
      (
        "Content-Type: x/y\r\nContent-Disposition: form-data; name=f; filename=a; filename*=UTF-8''%D0%B0.docx",
        "а.docx"
      ),
      ("Content-Disposition: form-data; name=\"f\"; filename=\"a=b; name=g\"", "a=b; name=g"),
      ("Content-Disposition: form-data; name=\"f\"; filename=\"без конца", "без конца"),
    ])
  func fileNames(_ headers: String, _ name: String) throws {
    let part = try #require(try Self.form(Self.part(headers)).first)
    #expect(part.fileName == name)
    #expect(part.name == "f")
    #expect(part.bytes == Array("x".utf8))
  }

  @Test(
    "граница внутри файла не кончает его",
    arguments: ["a\r\n--bc\r\nd", "a\r\n--b c", "--bb", "\r\n-b--", "\r\n\r\n", "\n--b\n", "a\r\n--\r\nb"])
  func boundaryInside(_ body: String) throws {
    let parts = try Self.form(Self.part("Content-Disposition: form-data; name=f; filename=a", body))
    #expect(parts.map { String(decoding: $0.bytes, as: UTF8.self) } == [body])
  }

  @Test(
    "оборванная или испорченная форма не читается",
    arguments: [
      "", "--b", "--b\r\n", "--b\r\nContent-Disposition: form-data; name=f\r\n\r\nx", "--c--\r\n",
      "--b\r\n\r\nx\r\n--b--", "--b\r\nContent-Disposition: form-data\r\n\r\nx\r\n--b--",
      "--b\r\nContent-Disposition: attachment; name=f\r\n\r\nx\r\n--b--",
      "--b\r\nContent-Disposition: form-data; name=f\r\nx\r\n--b--",
    ])
  func broken(_ text: String) {
    #expect(throws: ServiceFault.self) { try Self.form(text) }
  }

  @Test("пять тысяч полей читаются, больше — нет")
  func manyParts() throws {
    let one = "--b\r\nContent-Disposition: form-data; name=\"n\"\r\n\r\nv\r\n"
    #expect(try Self.form(String(repeating: one, count: 5000) + "--b--").count == 5000)
    #expect(throws: ServiceFault.self) { try Self.form(String(repeating: one, count: 5001) + "--b--") }
  }

  @Test(
    "граница берётся из заголовка",
    arguments: [
      ("multipart/form-data; boundary=abc", "abc"), ("Multipart/Form-Data; charset=utf-8; boundary=\"a b\"", "a b"),
      ("multipart/form-data", nil), ("multipart/form-data; boundary=", nil), ("text/plain; boundary=a", nil),
      ("multipart/form-data; boundary=" + String(repeating: "a", count: 71), nil),
    ] as [(String, String?)])
  func boundaries(_ header: String, _ boundary: String?) {
    #expect(MultipartForm.boundary(of: header).map { String(decoding: $0, as: UTF8.self) } == boundary)
  }

  @Test("что отправлено, то и прочитано: любые байты", arguments: 0..<200)
  func roundTrip(_ seed: Int) throws {
    var random = SeededGenerator(seed)
    let parts = (0..<Int.random(in: 0...6, using: &random)).map { _ in random.bytes(upTo: 200) }
    var bytes: [UInt8] = []
    for (index, part) in parts.enumerated() {
      bytes += Array("--границаX\r\nContent-Disposition: form-data; name=\"\(index)\"; filename=\"ф\"\r\n\r\n".utf8)
      bytes += part + Array("\r\n".utf8)
    }
    bytes += Array("--границаX--".utf8)
    let read = try MultipartForm.parts(of: bytes, boundary: Array("границаX".utf8))
    #expect(read.map(\.bytes) == parts)
    #expect(read.map(\.name) == parts.indices.map(String.init))
  }

  @Test("никакие байты не роняют разбор", arguments: 0..<300)
  func randomBytes(_ seed: Int) {
    var random = SeededGenerator(seed)
    let pieces = [
      "\r\n", "--b", "--", "Content-Disposition:", "form-data", ";", "=", "\"", "name", "\\", "%", "&", "+",
    ]
    var bytes: [UInt8] = []
    for _ in 0..<Int.random(in: 0...60, using: &random) {
      bytes +=
        Bool.random(using: &random) ? Array((pieces.randomElement(using: &random) ?? "").utf8) : random.bytes(upTo: 5)
    }
    let parts = (try? MultipartForm.parts(of: bytes, boundary: Array("b".utf8))) ?? []
    #expect(parts.count <= bytes.count)
    #expect(URLEncodedFields.fields(of: bytes).count <= bytes.count)
    #expect(SafeFileName.name(for: String(decoding: bytes, as: UTF8.self)).utf8.count <= 180)
  }

  @Test(
    "поля из адреса и простой формы",
    arguments: [
      ("a=1&b=2", ["a": "1", "b": "2"]), ("a=%D0%B6+%2B", ["a": "ж +"]), ("a=%", ["a": "%"]), ("a=%4", ["a": "%4"]),
      ("a=%zz", ["a": "%zz"]), ("a", ["a": ""]), ("&&", [:]), ("a=b=c", ["a": "b=c"]), ("a=%0D%0Ab", ["a": "\nb"]),
    ])
  func urlEncoded(_ text: String, _ fields: [String: String]) {
    let read = URLEncodedFields.fields(of: Array(text.utf8))
    #expect(Dictionary(uniqueKeysWithValues: read.map { ($0.name, $0.value) }) == fields)
  }
}

/// Random numbers that are the same in every run.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }

  mutating func bytes(upTo count: Int) -> [UInt8] {
    let length = Int.random(in: 0...count, using: &self)
    return (0..<length).map { _ in UInt8.random(in: .min ... .max, using: &self) }
  }
}
