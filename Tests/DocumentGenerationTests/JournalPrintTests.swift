import DepartmentDatabase
import DocumentGeneration
import DocumentRegistry
import Foundation
import OfficeOpenXML
import RussianLanguage
import TestSupport
import Testing

@Suite("Печать журнала")
struct JournalPrintTests {
  private static func print(_ fill: (Registry) async throws -> Void) async throws -> JournalPrint {
    let path = FileManager.default.temporaryDirectory.appending(path: "journal-\(UUID().uuidString).sqlite").path
    let registry = Registry(try DepartmentDatabase(at: path, schemas: [DocumentRegistry.schema])) { 0 }
    try await fill(registry)
    return JournalPrint(try await registry.year(2020, ofJournal: "orders"))
  }

  private static func document(_ print: JournalPrint) throws -> [UInt8] {
    let environment = GenerationEnvironment.disk(templateFolders: [Making.root.appending(path: "Templates").path])
    return try print.document(TemplateCatalogue(environment), environment)
  }

  private static func check(_ bytes: [UInt8]) throws {
    let outcome = try DocxCheck.check([bytes], baseline: Making.root.appending(path: "Templates/journal.docx"))
    #expect(outcome == .valid || outcome == .skipped, "\(outcome)")
  }

  @Test("в журнале — номера по порядку, изменённые и аннулированные документы")
  func journal() async throws {
    let day = try #require(CalendarDate("14.07.2020"))
    let print = try await Self.print { registry in
      for title in ["Об утверждении программы", "О внесении изменений", "О лагерях <&>"] {
        _ = try await registry.register(
          NumberRequest(journal: "orders", date: day),
          ActContent(date: day, title: title, signatory: "М.А. Тихонова", annexes: ["План", "Состав"]), by: "секретарь")
      }
      _ = try await registry.link(2, .amends, 1, place: "пункт 3", by: "секретарь")
      _ = try await registry.annul(3, reason: "зарегистрирован дважды", by: "секретарь")
    }
    let bytes = try Self.document(print)
    try Self.check(bytes)
    let text = try WordText.lines(of: bytes).joined(separator: "\n")
    #expect(text.contains("«Приказы», 2020 год"))
    #expect(text.contains("О лагерях <&>"))
    #expect(text.contains("изменён №\u{A0}2 от\u{A0}14.07.2020 (пункт 3)"))
    #expect(text.contains("аннулирован: зарегистрирован дважды"))
    #expect(text.contains("План; Состав"))
    #expect(text.contains("Всего записей: 3, из них аннулировано: 1."))
    // Nobody was written to, so that the column of addressees is not there.
    #expect(!text.contains("Адресат"))
    #expect(try Self.document(print) == bytes)
    #expect(try print.workbook() == print.workbook())
    #expect(print.name == "Журнал регистрации. Приказы, 2020 год")
  }

  @Test("пустой журнал — лист без таблицы")
  func empty() async throws {
    let print = try await Self.print { _ in }
    let bytes = try Self.document(print)
    try Self.check(bytes)
    #expect(try WordText.lines(of: bytes).contains("В 2020 году записей нет."))
    #expect(try !print.workbook().isEmpty)
  }
}
