import DepartmentDatabase
import DepartmentRecords
import Foundation
import Testing

@Suite("Учётные записи")
struct AccountTests {
  private static func store() throws -> AccountStore {
    let path = FileManager.default.temporaryDirectory.appending(path: "records-\(UUID().uuidString).sqlite").path
    return AccountStore(try DepartmentDatabase(at: path, schemas: [DepartmentRecords.schema]))
  }

  @Test("ссылка впускает один раз")
  func linkWorksOnce() async throws {
    let store = try Self.store()
    let account = try await store.add(login: "школа-5", name: "Школа № 5", role: .school, school: "школа-5", at: 0)
    let link = try await store.addLink(for: account.id, expiresAt: 100)
    let token = try #require(try await store.enter(by: link, at: 10, lasting: 50))
    #expect(try await store.session(of: token, at: 59)?.account == account)
    #expect(try await store.session(of: token, at: 61) == nil)
    #expect(try await store.enter(by: link, at: 10, lasting: 50) == nil)
  }

  @Test("просроченная ссылка не впускает")
  func oldLinkIsRefused() async throws {
    let store = try Self.store()
    let account = try await store.add(login: "отдел", name: "Отдел", role: .department, at: 0)
    let link = try await store.addLink(for: account.id, expiresAt: 100)
    #expect(try await store.enter(by: link, at: 100, lasting: 50) == nil)
  }
}
