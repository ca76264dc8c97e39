import DepartmentDatabase
import Foundation
import GRDB

/// Sets of data in the department's database. Times are seconds since 1970.
package struct SetStore: Sendable {
  private let database: DepartmentDatabase

  /// A store in a database that has the schema of `DepartmentRecords`.
  package init(_ database: DepartmentDatabase) { self.database = database }

  /// All sets, the newest change first.
  package func all() async throws -> [StoredSet] {
    try await database.pool.read { db in
      try Row.fetchAll(db, sql: "SELECT * FROM programmeSet ORDER BY changedAt DESC, id DESC").map(Self.set)
    }
  }

  /// A set; nil when there is none of that number.
  package func set(_ id: Int64) async throws -> StoredSet? {
    try await database.pool.read { try Self.set(id, $0) }
  }

  /// The files of a set in the order of their names; none when it is not there.
  package func files(of id: Int64) async throws -> [StoredFile] {
    try await database.pool.read { db in
      try Row.fetchAll(db, sql: "SELECT name, bytes FROM setFile WHERE setID = ? ORDER BY name", arguments: [id]).map {
        StoredFile(name: $0["name"], bytes: [UInt8]($0["bytes"] as Data))
      }
    }
  }

  /// Keeps a new set.
  package func add(title: String, files: [StoredFile], at now: Int64) async throws -> StoredSet {
    try await database.pool.write { db in
      try db.execute(
        sql: "INSERT INTO programmeSet (title, createdAt, changedAt) VALUES (?, ?, ?)", arguments: [title, now, now])
      let id = db.lastInsertedRowID
      for file in files { try Self.put(file, into: id, db) }
      return StoredSet(id: id, title: title, version: 1, changedAt: now)
    }
  }

  /// Puts a file into a set in place of the one of that name; false when somebody else has changed the set since
  /// `version` was read, or the set is gone.
  package func save(_ file: StoredFile, in id: Int64, version: Int64, at now: Int64) async throws -> Bool {
    try await database.pool.write { db in
      try db.execute(
        sql: "UPDATE programmeSet SET version = version + 1, changedAt = ? WHERE id = ? AND version = ?",
        arguments: [now, id, version])
      guard db.changesCount == 1 else { return false }
      try Self.put(file, into: id, db)
      return true
    }
  }

  /// Puts files into a set and takes others out in one go; false when somebody else has changed the set since `version`
  /// was read, or the set is gone.
  package func change(
    _ id: Int64, version: Int64, putting files: [StoredFile], removing names: [String] = [], title: String? = nil,
    at now: Int64
  ) async throws -> Bool {
    try await database.pool.write { db in
      try db.execute(
        sql: """
          UPDATE programmeSet SET version = version + 1, changedAt = ?, title = coalesce(?, title)
          WHERE id = ? AND version = ?
          """, arguments: [now, title, id, version])
      guard db.changesCount == 1 else { return false }
      for name in names {
        try db.execute(sql: "DELETE FROM setFile WHERE setID = ? AND name = ?", arguments: [id, name])
      }
      for file in files { try Self.put(file, into: id, db) }
      return true
    }
  }

  /// Removes a set with its files.
  package func remove(_ id: Int64) async throws {
    try await database.pool.write { try $0.execute(sql: "DELETE FROM programmeSet WHERE id = ?", arguments: [id]) }
  }

  private static func set(_ id: Int64, _ db: Database) throws -> StoredSet? {
    try Row.fetchOne(db, sql: "SELECT * FROM programmeSet WHERE id = ?", arguments: [id]).map(set)
  }

  private static func set(_ row: Row) -> StoredSet {
    StoredSet(id: row["id"], title: row["title"], version: row["version"], changedAt: row["changedAt"])
  }

  private static func put(_ file: StoredFile, into id: Int64, _ db: Database) throws {
    try db.execute(
      sql: "INSERT INTO setFile (setID, name, bytes) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET bytes = excluded.bytes",
      arguments: [id, file.name, Data(file.bytes)])
  }
}
