import Foundation
import TestSupport
import Testing

/// `check` over finished documents, and `rules`.
@Suite("Проверка документов")
struct DocumentCheckTests {
  private func inFolder(_ body: (URL) throws -> Void) throws {
    try CommandRun.inFolder { folder in
      let text = WordFixture.p("План утвержден 14.07.2020 г. и разослан школам.")
      try Data(WordFixture.file(body: text)).write(to: folder.appending(path: "план.docx"))
      let broken = WordFixture.p("[image: ] Рисунок.")
      try Data(WordFixture.file(body: broken)).write(to: folder.appending(path: "сбой.docx"))
      try body(folder)
    }
  }

  @Test("замечания с местом в JSON и сводка для людей; без ошибок код 0")
  func check() throws {
    try inFolder { folder in
      let json = try CommandRun("check план.docx --format json", in: folder)
      #expect(json.status == 0)
      #expect(json.output.contains("\"code\" : \"DAT-02\""))
      #expect(json.output.contains("\"paragraph\" : 1"))
      #expect(json.output.contains("14.07.2020 г."))
      let text = try CommandRun("check план.docx", in: folder)
      #expect(text.errors.contains("DAT-02  мест: 1"))
    }
  }

  @Test("с ошибками код 1, копия с примечаниями годна, сам документ не тронут")
  func comments() throws {
    try inFolder { folder in
      let before = try Data(contentsOf: folder.appending(path: "сбой.docx"))
      #expect(try CommandRun("check сбой.docx --comments копия.docx", in: folder).status == 1)
      let copy = try Data(contentsOf: folder.appending(path: "копия.docx"))
      let outcome = try DocxCheck.check([[UInt8](copy)], leftovers: false)
      if case .problems(let text) = outcome { Issue.record("\(text)") }
      #expect(try CommandRun("check сбой.docx --comments сбой.docx", in: folder).status == 64)
      #expect(try Data(contentsOf: folder.appending(path: "сбой.docx")) == before)
    }
  }

  @Test("правило показывается по коду, неизвестное — неверный вызов")
  func rules() throws {
    try CommandRun.inFolder { folder in
      let rule = try CommandRun("rules dat-05", in: folder)
      #expect(rule.output.contains("DAT-05, ошибка"))
      #expect(rule.output.contains("Верно:"))
      #expect(try CommandRun("rules", in: folder).output.split(separator: "\n").count == 143)
      #expect(try CommandRun("rules DAT-99", in: folder).status == 64)
    }
  }
}
