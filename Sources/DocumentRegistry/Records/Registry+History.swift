import GRDB

extension Registry {
  /// What was done with an entry, the oldest first.
  package func history(of id: Int64) async throws -> [HistoryRecord] {
    try await read { db in
      try Row.fetchAll(db, sql: "SELECT * FROM registryHistory WHERE entry = ? ORDER BY id", arguments: [id])
        .compactMap(Self.record)
    }
  }

  /// What was done in a journal, the newest first, at most so many.
  package func history(journal key: String, limit: Int = 200) async throws -> [HistoryRecord] {
    try await read { db in
      try Row.fetchAll(
        db, sql: "SELECT * FROM registryHistory WHERE journal = ? ORDER BY id DESC LIMIT ?",
        arguments: [key, max(0, limit)]
      ).compactMap(Self.record)
    }
  }

  static func note(
    _ action: HistoryRecord.Action, _ detail: String, journal: String, entry: Int64?, _ stamp: Stamp, _ db: Database
  ) throws {
    try db.execute(
      sql: "INSERT INTO registryHistory (journal, entry, at, who, action, detail) VALUES (?, ?, ?, ?, ?, ?)",
      arguments: [journal, entry, stamp.at, stamp.by, action.rawValue, detail])
  }

  private static func record(_ row: Row) -> HistoryRecord? {
    HistoryRecord.Action(rawValue: row["action"]).map {
      HistoryRecord(
        entry: row["entry"], journal: row["journal"], action: $0, detail: row["detail"],
        stamp: Stamp(at: row["at"], by: row["who"]))
    }
  }
}
