import DepartmentDatabase
import Diagnostics
import DocumentRegistry
import Foundation
import Testing

@Suite("База данных")
struct DatabaseTests {
  @Test("файл, который не база данных, называется понятно")
  func notADatabase() throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "registry-\(UUID().uuidString).sqlite").path
    try Data("это обычный текст, а не база данных".utf8).write(to: URL(filePath: path))
    #expect {
      _ = try DepartmentDatabase(at: path, schemas: [DocumentRegistry.schema])
    } throws: { error in
      (error as? DiagnosedFailure)?.diagnostics.first?.message.contains("файл не база данных") == true
    }
  }

  @Test("база более новой программы не открывается старой")
  func newer() throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "registry-\(UUID().uuidString).sqlite").path
    let newer = DatabaseSchema([DatabaseSchema.Step("registry-999", "CREATE TABLE future (id INTEGER)")])
    _ = try DepartmentDatabase(at: path, schemas: [DocumentRegistry.schema, newer])
    #expect {
      _ = try DepartmentDatabase(at: path, schemas: [DocumentRegistry.schema])
    } throws: { error in
      (error as? DiagnosedFailure)?.diagnostics.first?.message == "база данных сделана более новой программой"
    }
    _ = try DepartmentDatabase(at: path, schemas: [DocumentRegistry.schema, newer])
  }

  @Test("сразу много процессов открывают новую базу", arguments: 0..<3)
  func openedAtOnce(_ attempt: Int) async throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "registry-\(UUID().uuidString).sqlite").path
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<10 {
        group.addTask { _ = try DepartmentDatabase(at: path, schemas: [DocumentRegistry.schema]) }
      }
      try await group.waitForAll()
    }
  }
}
