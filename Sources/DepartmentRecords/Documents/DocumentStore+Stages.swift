import GRDB

extension DocumentStore {
  /// Brings a document to the next stage; false when it is not at the stage before, so that a second click does nothing.
  ///
  /// Registration has a way of its own: `finishRegistration`.
  package func advance(
    _ id: Int64, to stage: DocumentStage, signedOn: String? = nil, by who: String, at now: Int64, note: String = ""
  ) async throws -> Bool {
    guard stage != .registered else { return false }
    return try await database.pool.write { db in
      guard let document = try Self.document(id, db), document.stage.next == stage else { return false }
      try db.execute(
        sql: "UPDATE documentInWork SET stage = ?, signedOn = coalesce(?, signedOn) WHERE id = ?",
        arguments: [stage.rawValue, signedOn, id])
      try Self.note(stage, of: id, by: who, at: now, note, db)
      return true
    }
  }

  /// Brings a document one stage back; false when there is no way back: at the first stage, behind registration, and
  /// while it holds a number.
  package func goBack(
    _ id: Int64, from stage: DocumentStage, reason: String, by who: String, at now: Int64
  ) async throws -> Bool {
    try await database.pool.write { db in
      guard !reason.isEmpty, let document = try Self.document(id, db), document.stage == stage, document.entry == nil,
        let previous = stage.previous
      else { return false }
      try db.execute(
        sql: """
          UPDATE documentInWork SET stage = ?, signedOn = CASE WHEN ? = 'signed' THEN NULL ELSE signedOn END
          WHERE id = ?
          """, arguments: [previous.rawValue, stage.rawValue, id])
      // Who has endorsed an earlier text has not endorsed the next one.
      if previous == .draft {
        try db.execute(
          sql: """
            UPDATE documentPerson SET doneOn = NULL, isObjection = 0, remark = ''
            WHERE document = ? AND purpose = 'visa'
            """, arguments: [id])
      }
      try Self.note(previous, isBack: true, of: id, by: who, at: now, reason, db)
      return true
    }
  }

  /// Notes which line of the journal a document has been given; the first one stays.
  package func keepNumber(_ id: Int64, entry: Int64, number: String) async throws {
    try await database.pool.write { db in
      try db.execute(
        sql: "UPDATE documentInWork SET entry = ?, number = ? WHERE id = ? AND entry IS NULL",
        arguments: [entry, number, id])
    }
  }

  /// Takes the number of a signed document away, after the journal has annulled it; the next attempt gets another one.
  package func loseNumber(_ id: Int64, entry: Int64) async throws {
    try await database.pool.write { db in
      try db.execute(
        sql: """
          UPDATE documentInWork SET entry = NULL, number = NULL, numberAttempt = numberAttempt + 1
          WHERE id = ? AND entry = ? AND stage = 'signed'
          """, arguments: [id, entry])
    }
  }

  /// The key by which the journal knows a repeated request for a document's number again.
  package func requestKey(of id: Int64) async throws -> String {
    let attempt = try await database.pool.read { db in
      try Int.fetchOne(db, sql: "SELECT numberAttempt FROM documentInWork WHERE id = ?", arguments: [id]) ?? 1
    }
    return "document-\(id)-\(attempt)"
  }

  /// Marks a signed document with a number as registered; false when it is registered already.
  package func finishRegistration(_ id: Int64, by who: String, at now: Int64) async throws -> Bool {
    try await database.pool.write { db in
      guard let document = try Self.document(id, db), document.stage == .signed, document.entry != nil else {
        return false
      }
      try db.execute(sql: "UPDATE documentInWork SET stage = 'registered' WHERE id = ?", arguments: [id])
      try Self.note(.registered, of: id, by: who, at: now, "", db)
      return true
    }
  }

  /// Takes a document out of work; false when it has a number: that belongs to the journal.
  package func remove(_ id: Int64) async throws -> Bool {
    try await database.pool.write { db in
      try db.execute(sql: "DELETE FROM documentInWork WHERE id = ? AND entry IS NULL", arguments: [id])
      return db.changesCount == 1
    }
  }
}
