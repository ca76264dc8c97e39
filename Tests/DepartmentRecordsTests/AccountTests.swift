import DepartmentDatabase
import DepartmentRecords
import Foundation
import GRDB
import Testing

@Suite("Учётные записи")
struct AccountTests {
  static func database() throws -> DepartmentDatabase {
    let path = FileManager.default.temporaryDirectory.appending(path: "records-\(UUID().uuidString).sqlite").path
    return try DepartmentDatabase(at: path, schemas: [DepartmentRecords.schema])
  }

  private static func store() throws -> AccountStore { AccountStore(try database()) }

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

  @Test("новая ссылка отменяет прежнюю, отключение — все")
  func linksAreReplaced() async throws {
    let store = try Self.store()
    _ = try await store.add(login: "админ", name: "Админ", role: .administrator, at: 0)
    let account = try await store.add(login: "отдел", name: "Отдел", role: .department, at: 0)
    let first = try await store.addLink(for: account.id, expiresAt: 100)
    let second = try await store.addLink(for: account.id, expiresAt: 100)
    #expect(try await !store.isValid(first, at: 1))
    #expect(try await store.isValid(second, at: 1))
    #expect(try await store.setDisabled(true, account.id))
    #expect(try await store.enter(by: second, at: 1, lasting: 50) == nil)
  }

  @Test("вход без дела кончается через два часа, а с делом держится до своего конца")
  func idleSessionsEnd() async throws {
    let store = try Self.store()
    let account = try await store.add(login: "отдел", name: "Отдел", role: .department, at: 0)
    let busy = try await store.begin(account.id, at: 0, lasting: 5 * Session.idle)
    let idle = try await store.begin(account.id, at: 0, lasting: 5 * Session.idle)
    #expect(try await store.session(of: busy, at: Session.idle - 1) != nil)
    #expect(try await store.session(of: idle, at: Session.idle) == nil)
    #expect(try await store.session(of: busy, at: Session.idle + 10) != nil)
    try await store.removeStale(at: Session.idle + 10)
    #expect(try await store.session(of: busy, at: Session.idle + 11) != nil)
  }

  @Test("имя входа одно, как бы его ни писали: и русские прописные буквы")
  func loginsAreFolded() async throws {
    let store = try Self.store()
    _ = try await store.add(login: "Иванова", name: "Иванова", role: .department, at: 0)
    #expect(try await store.account(login: "ИВАНОВА")?.account.name == "Иванова")
    let second = try await store.addUnlessTaken(login: "ИвановА", name: "x", role: .reader, school: nil, at: 0)
    #expect(second == nil)
  }

  @Test("последнего администратора нельзя ни отключить, ни разжаловать")
  func oneAdministratorIsLeft() async throws {
    let store = try Self.store()
    let account = try await store.add(login: "а", name: "А", role: .administrator, at: 0)
    #expect(try await !store.setDisabled(true, account.id))
    #expect(try await !store.change(account.id, name: "А", role: .reader, school: nil))
    _ = try await store.add(login: "б", name: "Б", role: .administrator, at: 0)
    #expect(try await store.setDisabled(true, account.id))
  }

  @Test("новая роль кончает входы и ключи: с прежними правами никто не остаётся")
  func newRoleEndsSessions() async throws {
    let database = try Self.database()
    let (store, tokens) = (AccountStore(database), ProgramTokenStore(database))
    let account = try await store.add(login: "отдел", name: "Отдел", role: .department, at: 0)
    let session = try await store.begin(account.id, at: 0, lasting: 100)
    let token = try #require(
      try await tokens.add(title: "п", for: account, role: .department, at: 0, expiresAt: 100))
    #expect(try await store.change(account.id, name: "Отдел", role: .reader, school: nil))
    #expect(try await store.session(of: session, at: 1) == nil)
    #expect(try await tokens.session(of: token, at: 1) == nil)
  }

  @Test("ключ программы не шире роли, кончается в срок, отзывается и молчит у отключённого")
  func tokensOfPrograms() async throws {
    let database = try Self.database()
    let (store, tokens) = (AccountStore(database), ProgramTokenStore(database))
    let account = try await store.add(login: "смотритель", name: "С", role: .reader, at: 0)
    let token = try #require(
      try await tokens.add(title: "п", for: account, role: .administrator, at: 0, expiresAt: 100))
    #expect(try await tokens.session(of: token, at: 99)?.account.role == .reader)
    #expect(try await tokens.session(of: token, at: 100) == nil)
    #expect(try await store.setDisabled(true, account.id))
    #expect(try await tokens.session(of: token, at: 1) == nil)
    #expect(try await store.setDisabled(false, account.id))
    let id = try #require(try await tokens.all(of: account.id).first?.id)
    #expect(try await !tokens.remove(id, of: account.id + 1))
    #expect(try await tokens.remove(id, of: account.id))
    #expect(try await tokens.session(of: token, at: 1) == nil)
  }

  @Test("в базе нет ни пароля, ни ключа: только их отпечатки")
  func secretsAreHashed() async throws {
    let database = try Self.database()
    let store = AccountStore(database)
    let account = try await store.add(login: "отдел", name: "Отдел", role: .department, at: 0)
    let session = try await store.begin(account.id, at: 0, lasting: 100)
    let link = try await store.addLink(for: account.id, expiresAt: 100)
    let token = try #require(
      try await ProgramTokenStore(database).add(title: "п", for: account, role: .reader, at: 0, expiresAt: 9))
    let kept = try await database.pool.read { db in
      try ["session", "oneTimeLink", "programToken"].flatMap { try Row.fetchAll(db, sql: "SELECT * FROM \($0)") }
        .map(\.description).joined()
    }
    for secret in [session, link, token] {
      #expect(!kept.contains(secret.text))
      #expect(kept.contains(secret.hash))
    }
  }
}
