import DepartmentRecords
import Foundation
import Testing

@testable import DocumentService

@Suite("Программа с урезанными правами")
struct ConfinedProgramTests {
  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test("проверяет комплект и называет файл посетителя")
  func checksASet() async throws {
    let program = try await ServiceFixture().environment.confined
    let file = StoredFile(name: "мой приказ.yaml", bytes: Array("приказ: [".utf8))
    let outcome = try await program.run(["check", "мой приказ.yaml", "--format", "json"], files: [file])
    #expect(outcome.status == 65)
    #expect(Self.text(outcome.standardOutput + outcome.standardError).contains("мой приказ.yaml"))
  }

  @Test("отдаёт сделанные файлы и не отдаёт присланных")
  func givesFilesBack() async throws {
    let program = try await ServiceFixture().environment.confined
    let outcome = try await program.run(
      ["generate", ".", "--kind", "приказ", "-o", "готово"], files: try ServiceFixture.example("kesova-gora"))
    #expect(outcome.status == 0, "\(Self.text(outcome.standardError))")
    #expect(outcome.files.count == 1)
    #expect(outcome.files.first?.name.hasPrefix("готово/") == true)
    #expect(outcome.files.first?.bytes.starts(with: Array("PK".utf8)) == true)
  }

  @Test("чужих файлов не читает и вне своей папки не пишет", arguments: ["read", "write"])
  func staysInItsFolder(_ what: String) async throws {
    let secret = FileManager.default.temporaryDirectory.appending(path: "secret-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: secret, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: secret) }
    try Data("секрет: да".utf8).write(to: secret.appending(path: "данные.yaml"))
    let program = try await ServiceFixture().environment.confined
    if what == "read" {
      let outcome = try await program.run(["check", secret.appending(path: "данные.yaml").path], files: [])
      #expect(outcome.status != 0)
      #expect(!Self.text(outcome.standardOutput + outcome.standardError).contains("секрет"))
    } else {
      let outcome = try await program.run(
        ["generate", ".", "--kind", "приказ", "-o", secret.path], files: try ServiceFixture.example("kesova-gora"))
      #expect(outcome.status != 0)
      #expect(try FileManager.default.contentsOfDirectory(atPath: secret.path) == ["данные.yaml"])
    }
  }

  @Test("службу в ней не запустить")
  func runsNoService() async throws {
    let outcome = try await ServiceFixture().environment.confined.run(["serve"], files: [])
    #expect(outcome.status == 64)
  }

  @Test("кто просит больше памяти, чем есть, получает отказ, а служба работает дальше")
  func memoryIsBounded() async throws {
    let service = ServiceFixture.configuration()
    let program = ConfinedProgram(
      program: service.program, templateFolders: service.templateFolders, atOnce: 1, queueLimit: 1, memory: 56)
    // A million values take a hundred megabytes before the reader says that they are too many.
    let heavy = StoredFile(
      name: "много.yaml", bytes: Array("пункты: [".utf8) + Array(String(repeating: "а,", count: 9 << 20).utf8))
    await #expect(throws: ServiceFault.self) { try await program.run(["check", "много.yaml"], files: [heavy]) }
    #expect(try await program.run(["kinds"], files: []).status == 0)
  }

  @Test(
    "имя файла не бывает путём, параметром или скрытым файлом",
    arguments: [
      ("приказ № 5.docx", "приказ № 5.docx"), ("../../etc/passwd", "passwd"), ("C:\\Школа\\отчёт.docx", "отчёт.docx"),
      ("-o.docx", "o.docx"), (".htaccess", "htaccess"), ("a\u{0}b\nc.docx", "a_b_c.docx"), ("", "файл"), ("..", "файл"),
      ("a|b;c$(d).yaml", "a_b_c_(d).yaml"), ("\u{202E}xcod.exe", "_xcod.exe"),
    ])
  func safeNames(_ shown: String, _ safe: String) {
    #expect(SafeFileName.name(for: shown) == safe)
    #expect(SafeFileName.name(for: safe) == safe)
  }

  @Test("длинное имя укорачивается, окончание остаётся")
  func longNames() {
    let name = SafeFileName.name(for: String(repeating: "ы", count: 300) + ".docx")
    #expect(name.utf8.count <= 180)
    #expect(name.hasSuffix("ы.docx"))
  }

  @Test("папки комплекта остаются, выхода из них нет")
  func paths() {
    #expect(ConfinedProgram.path(for: "Шаблоны/order.docx") == "Шаблоны/order.docx")
    #expect(ConfinedProgram.path(for: "/../../x.yaml") == "файл/файл/x.yaml")
  }
}
