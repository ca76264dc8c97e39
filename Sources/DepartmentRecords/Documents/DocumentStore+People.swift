import GRDB

extension DocumentStore {
  /// Whom a document has to reach, in the order in which they were named.
  package func people(of id: Int64) async throws -> [DocumentPerson] {
    try await database.pool.read { db in
      try Row.fetchAll(db, sql: "SELECT * FROM documentPerson WHERE document = ? ORDER BY id", arguments: [id])
        .compactMap { row in
          DocumentPerson.Purpose(rawValue: row["purpose"]).map {
            DocumentPerson(
              id: row["id"], purpose: $0, name: row["name"], doneOn: row["doneOn"], isObjection: row["isObjection"],
              remark: row["remark"])
          }
        }
    }
  }

  /// Adds people; those who are there already stay as they are.
  package func add(_ names: [String], for purpose: DocumentPerson.Purpose, of id: Int64) async throws {
    try await database.pool.write { db in
      for name in names where !name.isEmpty { try Self.insert(name, purpose, of: id, db) }
    }
  }

  /// Notes the day on which somebody endorsed a document, was made acquainted with it or was sent a copy.
  package func mark(
    _ person: Int64, of id: Int64, doneOn: String, isObjection: Bool = false, remark: String
  ) async throws {
    try await database.pool.write { db in
      try db.execute(
        sql: "UPDATE documentPerson SET doneOn = ?, isObjection = ?, remark = ? WHERE id = ? AND document = ?",
        arguments: [doneOn, isObjection, remark, person, id])
    }
  }

  /// Takes somebody off the list of whom nothing has been noted yet.
  package func removePerson(_ person: Int64, of id: Int64) async throws {
    try await database.pool.write { db in
      try db.execute(
        sql: "DELETE FROM documentPerson WHERE id = ? AND document = ? AND doneOn IS NULL", arguments: [person, id])
    }
  }

  static func insert(_ name: String, _ purpose: DocumentPerson.Purpose, of id: Int64, _ db: Database) throws {
    try db.execute(
      sql: "INSERT INTO documentPerson (document, purpose, name) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
      arguments: [id, purpose.rawValue, name])
  }
}
