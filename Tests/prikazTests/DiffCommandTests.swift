import Foundation
import OfficeOpenXML
import TestSupport
import Testing

@Suite("Команда diff")
struct DiffCommandTests {
  private static func documents(_ body: (URL) throws -> Void) throws {
    try CommandRun.inFolder { folder in
      let texts = [("старый", "до 15 сентября"), ("новый", "до 16 сентября")]
      for (name, text) in texts {
        try Data(WordFixture.file(body: WordFixture.p(text))).write(to: folder.appending(path: name + ".docx"))
      }
      try body(folder)
    }
  }

  @Test("различия: статус 1, слова помечены; без различий: статус 0")
  func statusLikeDiff() throws {
    try Self.documents { folder in
      let run = try CommandRun("diff старый.docx новый.docx", in: folder)
      #expect(run.status == 1)
      #expect(run.output == "текст, абзац 1: изменено\n  до [-15-]{+16+} сентября\n")
      let same = try CommandRun("diff старый.docx старый.docx", in: folder)
      #expect(same.status == 0 && same.output.isEmpty)
    }
  }

  @Test("-o записывает исправления, и только не на место сравниваемых")
  func tracksChanges() throws {
    try Self.documents { folder in
      let run = try CommandRun(
        "diff старый.docx новый.docx -o правки.docx --author Сомова --date 2026-11-21", in: folder)
      #expect(run.status == 1, "\(run.errors)")
      let package = try OPCPackage(Array(Data(contentsOf: folder.appending(path: "правки.docx"))), file: "правки.docx")
      let markup = String(decoding: try package.bytes(of: package.mainDocument()), as: UTF8.self)
      #expect(markup.contains("w:author=\"Сомова\" w:date=\"2026-11-21T00:00:00Z\""))
      #expect(try CommandRun("diff старый.docx новый.docx -o ./новый.docx", in: folder).status == 64)
    }
  }

  @Test("комплекты и ответ для программ")
  func sets() throws {
    try CommandRun.inFolder(["а.yaml": "программа: {период: 2020}", "б.yaml": "программа: {период: 2021}"]) { folder in
      let run = try CommandRun("diff а.yaml б.yaml", in: folder)
      #expect(run.status == 1)
      #expect(run.output == "программа.период (а.yaml:1 → б.yaml:1): изменено\n  [-2020-]{+2021+}\n")
      let json = try CommandRun("diff а.yaml б.yaml --format json", in: folder)
      #expect(json.status == 1 && json.output.contains("\"kind\" : \"changed\""))
    }
  }

  @Test(
    "чего нельзя сравнить",
    arguments: [
      ("а.yaml старый.docx", 64), ("старый.docx нет.docx", 66), ("старый.docx плохой.docx", 65),
      ("а.yaml а.yaml -o х.docx", 64),
      ("старый.docx новый.docx --date вчера", 64),
    ])
  func refusals(_ arguments: String, _ status: Int) throws {
    try Self.documents { folder in
      try "программа: {период: 2020}".write(to: folder.appending(path: "а.yaml"), atomically: true, encoding: .utf8)
      try "не документ".write(to: folder.appending(path: "плохой.docx"), atomically: true, encoding: .utf8)
      #expect(try CommandRun("diff \(arguments)", in: folder).status == Int32(status))
    }
  }
}
