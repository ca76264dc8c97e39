import Foundation
import TestSupport
import Testing

@Suite("Команда rollover")
struct RollOverCommandTests {
  private static let example = DocxCheck.root.appending(path: "Examples/kesova-gora").path

  @Test("новая папка: данные и отчёт на подпись; обратно — тем же путём")
  func writesSetAndReport() throws {
    try CommandRun.inFolder { folder in
      let run = try CommandRun("rollover \(Self.example) --to 2023 -o новый", in: folder)
      #expect(run.status == 0, "\(run.errors)")
      #expect(run.output.hasPrefix("Комплект 2020–2022 → 2023–2025"))
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: "новый").path).sorted()
      #expect(
        names == ["Перенос на 2023 год.docx", "мониторинг.yaml", "общее.yaml", "приказ-63-6.yaml", "программа.yaml"])
      #expect(try CommandRun("rollover новый --to 2020 --dry-run", in: folder).output.contains("2023–2025 → 2020–2022"))
    }
  }

  @Test("--dry-run ничего не записывает, занятая папка не трогается")
  func writesNothingUnasked() throws {
    try CommandRun.inFolder { folder in
      #expect(try CommandRun("rollover \(Self.example) --to 2023 --dry-run", in: folder).status == 0)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
      try FileManager.default.createDirectory(at: folder.appending(path: "занято"), withIntermediateDirectories: true)
      try Data().write(to: folder.appending(path: "занято/чужое.txt"))
      let run = try CommandRun("rollover \(Self.example) --to 2023 -o занято", in: folder)
      #expect(run.status == 73)
      #expect(run.errors.contains("OUT-05"))
    }
  }

  @Test(
    "неверный вызов",
    arguments: [
      ("--to 2023", 64, "укажите папку"), ("--to 1700 --dry-run", 64, "OUT-71"), ("--to год --dry-run", 64, "ошибка"),
    ])
  func wrongUsage(_ arguments: String, _ status: Int, _ words: String) throws {
    try CommandRun.inFolder { folder in
      let run = try CommandRun("rollover \(Self.example) \(arguments)", in: folder)
      #expect(run.status == Int32(status))
      #expect(run.errors.contains(words), "\(run.errors)")
    }
  }

  @Test("о книге Excel рядом с данными сказано, рисунки и шаблоны копируются")
  func companions() throws {
    try CommandRun.inFolder { folder in
      try FileManager.default.copyItem(atPath: Self.example, toPath: folder.appending(path: "старый").path)
      for name in ["старый/герб.png", "старый/данные.xlsx"] { try Data([1]).write(to: folder.appending(path: name)) }
      let run = try CommandRun("rollover старый/программа.yaml старый/приказ-63-6.yaml --to 2021 -o новый", in: folder)
      #expect(run.status == 0, "\(run.errors)")
      #expect(run.errors.contains("OUT-73"))
      #expect(FileManager.default.fileExists(atPath: folder.appending(path: "новый/герб.png").path))
    }
  }

  @Test("комплект в книге копируется, новые значения названы по ячейкам, в книгу ничего не пишется")
  func workbook() throws {
    try CommandRun.inFolder { folder in
      #expect(try CommandRun("new старый --xlsx", in: folder).status == 0)
      let run = try CommandRun("rollover старый --to 2030 -o новый", in: folder)
      #expect(run.status == 0, "\(run.errors)")
      #expect(run.errors.contains("книга Excel скопирована как есть: комплект.xlsx"))
      #expect(run.output.contains("лист «Мероприятия», ячейка E2"))
      // Every cell of a repeated heading, and the years over the columns: done by the list, the set is whole again.
      #expect(run.output.contains("лист «Мероприятия», ячейки A2, A3, A4: "))
      #expect(run.output.contains("впишите «2030»: год в заголовке графы"))
      #expect(run.output.contains("очистите: номер получит новый документ"))
      #expect(run.output.contains("впишите «сентябрь 2030 года»"))
      #expect(!run.output.contains("впишите «»"))
      #expect(!run.output.contains("не задев соседних"))
      let books = try ["старый", "новый"].map {
        try Data(contentsOf: folder.appending(path: $0).appending(path: "комплект.xlsx"))
      }
      #expect(books[0] == books[1])
    }
  }
}
