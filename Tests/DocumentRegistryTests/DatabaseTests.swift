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
}
