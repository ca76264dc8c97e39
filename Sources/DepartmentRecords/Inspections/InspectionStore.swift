import DepartmentDatabase
import Foundation
import GRDB

/// Checked documents from outside, for a day. Times are seconds since 1970.
package struct InspectionStore: Sendable {
  /// How long a result is kept.
  private static let lasting: Int64 = 24 * 3600
  /// The most results of one account.
  private static let most = 10

  private let database: DepartmentDatabase

  /// A store in a database that has the schema of `DepartmentRecords`.
  package init(_ database: DepartmentDatabase) { self.database = database }

  /// The tables.
  static let steps = [
    DatabaseSchema.Step(
      "inspections-001",
      """
      CREATE TABLE inspection (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        account INTEGER NOT NULL REFERENCES account(id) ON DELETE CASCADE,
        name TEXT NOT NULL,
        findings TEXT NOT NULL,
        commented BLOB,
        at INTEGER NOT NULL
      ) STRICT;
      CREATE INDEX inspectionByAccount ON inspection (account);
      """)
  ]

  /// Keeps a result; what is older than a day, and the account's oldest beyond ten, goes.
  package func add(
    name: String, findings: String, commented: [UInt8]?, for account: Int64, at now: Int64
  ) async throws -> Int64 {
    try await database.pool.write { db in
      try db.execute(sql: "DELETE FROM inspection WHERE at < ?", arguments: [now - Self.lasting])
      try db.execute(
        sql: "INSERT INTO inspection (account, name, findings, commented, at) VALUES (?, ?, ?, ?, ?)",
        arguments: [account, name, findings, commented.map { Data($0) }, now])
      let id = db.lastInsertedRowID
      try db.execute(
        sql: """
          DELETE FROM inspection WHERE account = ? AND id NOT IN
            (SELECT id FROM inspection WHERE account = ? ORDER BY id DESC LIMIT ?)
          """, arguments: [account, account, Self.most])
      return id
    }
  }

  /// An account's results, the newest first.
  package func all(of account: Int64, at now: Int64) async throws -> [KeptInspection] {
    try await database.pool.read { db in
      try Row.fetchAll(
        db, sql: "SELECT id, name, at, findings FROM inspection WHERE account = ? AND at >= ? ORDER BY id DESC",
        arguments: [account, now - Self.lasting]
      ).map { KeptInspection(id: $0["id"], name: $0["name"], at: $0["at"], findings: $0["findings"]) }
    }
  }

  /// The copy with comments of an account's own result; nil when there is none.
  package func commented(_ id: Int64, of account: Int64) async throws -> [UInt8]? {
    try await database.pool.read { db in
      try Data.fetchOne(
        db, sql: "SELECT commented FROM inspection WHERE id = ? AND account = ?", arguments: [id, account]
      ).map { [UInt8]($0) }
    }
  }
}
