import Foundation
import OfficeOpenXML
import TestSupport
import Testing

@Suite("Книга Excel в командной строке")
struct WorkbookCommandTests {
  private func inFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "prikaz-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }

  @Test("new --xlsx: документы те же, что из файлов YAML")
  func sample() throws {
    try inFolder { folder in
      #expect(try CommandRun("new Книга --xlsx", in: folder).output == "Книга/комплект.xlsx\n")
      #expect(try CommandRun("new Файлы", in: folder).status == 0)
      #expect(try CommandRun("check Книга", in: folder).status == 0)
      for set in ["Книга", "Файлы"] {
        #expect(try CommandRun("generate \(set) --kind приказ -o Output-\(set) --quiet", in: folder).status == 0)
      }
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: "Output-Книга").path)
      #expect(!names.isEmpty)
      for name in names {
        let documents = try ["Книга", "Файлы"].map {
          try Data(contentsOf: folder.appending(path: "Output-\($0)").appending(path: name))
        }
        #expect(documents[0] == documents[1])
      }
      let control = try CommandRun("control Книга --on 2027-12-31", in: folder)
      #expect(control.status == 0)
      #expect(control.output.contains("Итоговый отчёт о выполнении плана"))
      let batch = try CommandRun("batch Книга --kind приказ -o Пакет --quiet", in: folder)
      #expect(batch.status == 0)
    }
  }

  @Test("замечание в JSON называет лист и ячейку")
  func place() throws {
    try inFolder { folder in
      let book = try BookFixture.book([
        ("Люди", BookFixture.rows([["Ключ", "Фамилия", "В должности с"], ["белов", "Белов", "31.02.2021"]]))
      ])
      try Data(book).write(to: folder.appending(path: "книга.xlsx"))
      let run = try CommandRun("check книга.xlsx --format json", in: folder)
      #expect(run.status == 1)
      #expect(run.output.contains("\"cell\" : \"C2\""))
      #expect(run.output.contains("\"sheet\" : \"Люди\""))
      #expect(run.output.contains("VAL-01"))
    }
  }

  @Test("check --fix книгу не меняет и говорит, что исправить самому")
  func mending() throws {
    try inFolder { folder in
      let book = try BookFixture.book([
        (
          "Люди",
          BookFixture.rows([["Ключ", "Фамилия", "Инициалы", "Должность"], ["белова", "белова", "МС", "Заведующий"]])
        )
      ])
      try Data(book).write(to: folder.appending(path: "книга.xlsx"))
      let check = try CommandRun("check книга.xlsx --no-inspect", in: folder)
      #expect(!check.errors.contains("prikaz check --fix"))
      let run = try CommandRun("check книга.xlsx --no-inspect --fix", in: folder)
      #expect(run.errors.contains("В книгах и таблицах программа ничего не меняет. Исправьте сами:"))
      #expect(run.errors.contains("лист «Люди», ячейка B2: впишите «Белова»"))
      #expect(run.errors.contains("лист «Люди», ячейка C2: впишите «М.С.»"))
      #expect(!run.errors.contains("Исправлять нечего"))
      #expect(try Data(contentsOf: folder.appending(path: "книга.xlsx")) == Data(book))
    }
  }
}
