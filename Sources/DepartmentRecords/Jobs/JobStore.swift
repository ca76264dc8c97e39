import DepartmentDatabase
import Foundation
import GRDB

/// Batches of documents in the department's database. Times are seconds since 1970.
package struct JobStore: Sendable {
  /// Archives of older jobs are let go.
  private static let most = 20

  private let database: DepartmentDatabase

  /// A store in a database that has the schema of `DepartmentRecords`.
  package init(_ database: DepartmentDatabase) { self.database = database }

  /// The tables.
  static let steps = [
    DatabaseSchema.Step(
      "jobs-001",
      """
      CREATE TABLE job (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        sets TEXT NOT NULL,
        kinds TEXT NOT NULL,
        isDraft INTEGER NOT NULL,
        startedAt INTEGER NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('running', 'done', 'cancelled')),
        items TEXT NOT NULL DEFAULT '[]',
        archive BLOB
      ) STRICT;
      """)
  ]

  /// Begins a job and gives its number; the oldest that have ended are forgotten.
  package func add(sets: [Int64], kinds: [String], isDraft: Bool, at now: Int64) async throws -> Int64 {
    try await database.pool.write { db in
      try db.execute(
        sql: "INSERT INTO job (sets, kinds, isDraft, startedAt, state) VALUES (?, ?, ?, ?, 'running')",
        arguments: [try Self.json(sets), try Self.json(kinds), isDraft, now])
      let id = db.lastInsertedRowID
      try db.execute(
        sql: """
          DELETE FROM job WHERE state <> 'running' AND id NOT IN (SELECT id FROM job ORDER BY id DESC LIMIT ?)
          """, arguments: [Self.most])
      return id
    }
  }

  /// Notes how a job has ended; `items` is what came of each set, as JSON.
  package func end(_ id: Int64, _ state: KeptJob.State, items: [UInt8], archive: [UInt8]?) async throws {
    try await database.pool.write { db in
      try db.execute(
        sql: "UPDATE job SET state = ?, items = ?, archive = ? WHERE id = ?",
        arguments: [state.rawValue, String(decoding: items, as: UTF8.self), archive.map { Data($0) }, id])
    }
  }

  /// Forgets a job.
  package func remove(_ id: Int64) async throws {
    try await database.pool.write { try $0.execute(sql: "DELETE FROM job WHERE id = ?", arguments: [id]) }
  }

  /// All jobs with what came of each set as JSON and the archive, the oldest first.
  package func all() async throws -> [(job: KeptJob, items: [UInt8], archive: [UInt8]?)] {
    try await database.pool.read { db in
      try Row.fetchAll(db, sql: "SELECT * FROM job ORDER BY id").compactMap { row in
        guard let state = KeptJob.State(rawValue: row["state"]) else { return nil }
        let job = KeptJob(
          id: row["id"], sets: try Self.list(row["sets"]), kinds: try Self.list(row["kinds"]), isDraft: row["isDraft"],
          startedAt: row["startedAt"], state: state)
        return (job, Array((row["items"] as String).utf8), (row["archive"] as Data?).map { [UInt8]($0) })
      }
    }
  }

  private static func json(_ list: some Encodable) throws -> String {
    String(decoding: try JSONEncoder().encode(list), as: UTF8.self)
  }

  private static func list<Element: Decodable>(_ text: String) throws -> [Element] {
    try JSONDecoder().decode([Element].self, from: Data(text.utf8))
  }
}
