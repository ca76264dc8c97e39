import DepartmentDatabase
import DepartmentRecords
import GRDB
import Testing

@Suite("Журнал действий")
struct AuditTests {
  @Test("строки не меняются и не удаляются")
  func appendOnly() async throws {
    let database = try AccountTests.database()
    try await AuditStore(database).add("Вход", on: "", by: nil, at: 1)
    for sql in ["UPDATE auditRecord SET actor = 'другой'", "DELETE FROM auditRecord"] {
      await #expect(throws: DatabaseError.self) { try await database.pool.write { try $0.execute(sql: sql) } }
    }
    #expect(try await AuditStore(database).page(1).count == 1)
  }

  @Test("ищется по словам без различия букв и листается")
  func searchAndPages() async throws {
    let audit = AuditStore(try AccountTests.database())
    for number in 1...60 { try await audit.add("Комплект удалён", on: "комплект № \(number)", by: nil, at: 1) }
    try await audit.add("Вход", on: "100%_школа", by: nil, at: 2)
    #expect(try await audit.page(1).records.count == AuditStore.pageLength)
    #expect(try await audit.page(2).records.count == 11)
    #expect(try await audit.page(1, search: "УДАЛЁН № 17").records.map(\.object) == ["комплект № 17"])
    #expect(try await audit.page(1, search: "0%_ш").count == 1)
    #expect(try await audit.page(1, search: "%").count == 1)
    #expect(try await audit.page(1, search: "' OR 1=1 --").count == 0)
  }
}
