import Foundation
import TestSupport
import Testing

@Suite("Куда и что пишет render")
struct RenderOutputTests {
  private func inFolder(_ data: String, _ body: String = "{{а}}", _ test: (URL) throws -> Void) throws {
    try CommandRun.inFolder(["данные.json": data]) { folder in
      try Data(WordFixture.file(body: WordFixture.p(body))).write(to: folder.appending(path: "а.docx"))
      try test(folder)
    }
  }

  private func names(_ folder: URL) throws -> Set<String> {
    Set(try FileManager.default.contentsOfDirectory(atPath: folder.path))
  }

  @Test(
    "не имя файла: папка, пустота, устройство — ошибка и никакого файла", arguments: [".", "..", "нет/", "/dev/null"])
  func noFileName(output: String) throws {
    try inFolder("{\"а\": 1}") { folder in
      let before = try names(folder)
      let run = try CommandRun("render а.docx данные.json -o \(output)", in: folder)
      #expect(run.status == (output == "/dev/null" ? 73 : 64))
      #expect(run.errors.contains(output == "/dev/null" ? "[OUT-08]" : "[OUT-31]"))
      #expect(try names(folder) == before)
      #expect(!FileManager.default.fileExists(atPath: "/dev/null (2).docx"))
    }
  }

  @Test("управляющий знак в данных отвергнут с местом, а не пропущен")
  func controlCharacter() throws {
    try inFolder("{\n  \"а\": \"до\\u0001после\"\n}") { folder in
      let run = try CommandRun("render а.docx данные.json -o б.docx", in: folder)
      #expect(run.status == 65)
      #expect(run.errors.contains("данные.json:2:8"))
      #expect(run.errors.contains("U+0001"))
      #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "б.docx").path))
    }
  }

  @Test("одинокий возврат каретки — перевод строки")
  func carriageReturn() throws {
    try inFolder("{\"а\": \"1\\r2\\r\\n3\"}") { folder in
      #expect(try CommandRun("render а.docx данные.json -o б.docx", in: folder).status == 0)
      let bytes = Array(try Data(contentsOf: folder.appending(path: "б.docx")))
      #expect(try WordText.lines(of: bytes) == ["1␤2␤3"])
    }
  }

  @Test("основная часть без текста документа, XML 1.1 и лишние признаки: код 65 и никакого файла")
  func foreignRoots() throws {
    let word = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
    let attributes = (0..<5_000).map { "w:a\($0)=\"\"" }.joined(separator: " ")
    let parts: [(String, String)] = [
      ("<a/>", "PKG-21"), ("<w:document \(word)/>", "PKG-21"),
      ("<?xml version=\"1.1\"?><w:document \(word)/>", "XML-09"),
      ("<w:document \(word) \(attributes)/>", "XML-08"),
    ]
    for (markup, code) in parts {
      try inFolder("{}") { folder in
        var package = try WordFixture.package(body: "")
        package.set(Array(markup.utf8), of: try package.mainDocument())
        try Data(package.archive()).write(to: folder.appending(path: "а.docx"))
        let run = try CommandRun("render а.docx данные.json -o б.docx", in: folder)
        #expect(run.status == 65)
        #expect(run.errors.contains("[\(code)]"), "\(run.errors)")
        #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "б.docx").path))
      }
    }
  }

  @Test("пять тысяч неизвестных ключей")
  func unknownKeys() throws {
    let keys = (0..<5_000).map { "ключ-\($0): 1" }.joined(separator: "\n")
    try CommandRun.inFolder(["приказ.yaml": keys]) { folder in
      let run = try CommandRun("check приказ.yaml", in: folder)
      #expect(run.status != 0)
      #expect(run.errors.contains("[KEY-01]"))
    }
  }
}
