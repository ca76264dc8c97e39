import DepartmentDatabase
import Foundation
import GRDB

/// The department's own templates, one a kind; each has been checked before it is put here. Times are seconds since 1970.
package struct OwnTemplateStore: Sendable {
  private let database: DepartmentDatabase

  /// A store in a database that has the schema of `DepartmentRecords`.
  package init(_ database: DepartmentDatabase) { self.database = database }

  /// The tables.
  static let steps = [
    DatabaseSchema.Step(
      "own-templates-001",
      """
      CREATE TABLE ownTemplate (
        kind TEXT PRIMARY KEY,
        name TEXT NOT NULL,
        bytes BLOB NOT NULL,
        fields TEXT NOT NULL,
        at INTEGER NOT NULL,
        who TEXT NOT NULL
      ) STRICT;
      """)
  ]

  /// All of them in the order of their kinds.
  package func all() async throws -> [OwnTemplate] {
    try await database.pool.read { db in
      try Row.fetchAll(db, sql: "SELECT kind, name, fields, at, who FROM ownTemplate ORDER BY kind").map {
        OwnTemplate(kind: $0["kind"], name: $0["name"], fields: $0["fields"], at: $0["at"], who: $0["who"])
      }
    }
  }

  /// The files as a folder of templates has them: `order.docx`.
  package func files() async throws -> [StoredFile] {
    try await database.pool.read { db in
      try Row.fetchAll(db, sql: "SELECT kind, bytes FROM ownTemplate ORDER BY kind").map {
        StoredFile(name: ($0["kind"] as String) + ".docx", bytes: [UInt8]($0["bytes"] as Data))
      }
    }
  }

  /// Puts a template in the place of the usual one.
  package func put(_ template: OwnTemplate, bytes: [UInt8]) async throws {
    try await database.pool.write { db in
      try db.execute(
        sql: """
          INSERT INTO ownTemplate (kind, name, bytes, fields, at, who) VALUES (?, ?, ?, ?, ?, ?)
          ON CONFLICT DO UPDATE SET name = excluded.name, bytes = excluded.bytes, fields = excluded.fields,
            at = excluded.at, who = excluded.who
          """,
        arguments: [template.kind, template.name, Data(bytes), template.fields, template.at, template.who])
    }
  }

  /// Goes back to the usual template of a kind.
  package func remove(_ kind: String) async throws {
    try await database.pool.write { db in
      try db.execute(sql: "DELETE FROM ownTemplate WHERE kind = ?", arguments: [kind])
    }
  }
}
