import DepartmentDatabase
import GRDB

/// The log of what was done, to which lines are only added. Times are seconds since 1970.
package struct AuditStore: Sendable {
  private let database: DepartmentDatabase

  /// A store in a database that has the schema of `DepartmentRecords`.
  package init(_ database: DepartmentDatabase) { self.database = database }

  /// Lines on a page.
  package static let pageLength = 50

  /// Adds a line. `object` is cut to 300 characters.
  package func add(_ action: String, on object: String = "", by account: Account?, at now: Int64) async throws {
    let (actor, object) = (account.map { "\($0.name) (\($0.login))" } ?? "", String(object.prefix(300)))
    try await database.pool.write { db in
      try db.execute(
        sql: "INSERT INTO auditRecord (at, account, actor, action, object, words) VALUES (?, ?, ?, ?, ?, ?)",
        arguments: [
          now, account?.id, actor, action, object, "\(actor) \(action) \(object)".lowercased(),
        ])
    }
  }

  /// The lines that hold all words of `search`, the newest first: the page of that number, from 1, and how many lines
  /// there are in all.
  package func page(_ number: Int, search: String = "") async throws -> (records: [AuditRecord], count: Int) {
    let words = search.lowercased().split(whereSeparator: \.isWhitespace).prefix(8).map { "%\(Self.escaped($0))%" }
    let condition = words.isEmpty ? "1" : words.map { _ in "words LIKE ? ESCAPE '\\'" }.joined(separator: " AND ")
    return try await database.pool.read { db in
      let count = try Int.fetchOne(
        db, sql: "SELECT count(*) FROM auditRecord WHERE \(condition)", arguments: StatementArguments(words))
      let rows = try Row.fetchAll(
        db, sql: "SELECT * FROM auditRecord WHERE \(condition) ORDER BY id DESC LIMIT ? OFFSET ?",
        arguments: StatementArguments(words) + [Self.pageLength, (max(1, number) - 1) * Self.pageLength])
      let records = rows.map { row in
        AuditRecord(
          id: row["id"], at: row["at"], account: row["account"], actor: row["actor"], action: row["action"],
          object: row["object"])
      }
      return (records, count ?? 0)
    }
  }

  private static func escaped(_ word: Substring) -> String {
    String(word).replacing("\\", with: "\\\\").replacing("%", with: "\\%").replacing("_", with: "\\_")
  }
}
