import DepartmentDatabase
import GRDB

/// Documents in work in the department's database. Times are seconds since 1970, days are written `2020-07-14`.
package struct DocumentStore: Sendable {
  let database: DepartmentDatabase

  /// A store in a database that has the schema of `DepartmentRecords`.
  package init(_ database: DepartmentDatabase) { self.database = database }

  /// What a document is taken into work with.
  package struct Draft: Sendable {
    /// The set.
    package let set: StoredSet
    /// The ASCII name of the kind.
    package let kind: String
    /// The kind's Russian name.
    package let kindTitle: String
    /// The file of the set in which the act stands.
    package let file: String
    /// The act's title.
    package let title: String
    /// Whom the data name, in their order.
    package let people: [(purpose: DocumentPerson.Purpose, name: String)]

    /// A draft.
    package init(
      set: StoredSet, kind: String, kindTitle: String, file: String, title: String,
      people: [(purpose: DocumentPerson.Purpose, name: String)]
    ) {
      (self.set, self.kind, self.kindTitle) = (set, kind, kindTitle)
      (self.file, self.title, self.people) = (file, title, people)
    }
  }

  /// Takes a document into work; the one that is there already when it was taken before.
  package func take(_ draft: Draft, by who: String, at now: Int64) async throws -> Int64 {
    try await database.pool.write { db in
      let known = try Int64.fetchOne(
        db, sql: "SELECT id FROM documentInWork WHERE setID = ? AND kind = ? AND file = ?",
        arguments: [draft.set.id, draft.kind, draft.file])
      if let known { return known }
      try db.execute(
        sql: """
          INSERT INTO documentInWork (setID, setTitle, kind, kindTitle, file, title, stage, createdAt)
          VALUES (?, ?, ?, ?, ?, ?, 'draft', ?)
          """,
        arguments: [draft.set.id, draft.set.title, draft.kind, draft.kindTitle, draft.file, draft.title, now])
      let id = db.lastInsertedRowID
      for (purpose, name) in draft.people { try Self.insert(name, purpose, of: id, db) }
      try Self.note(.draft, of: id, by: who, at: now, "", db)
      return id
    }
  }

  /// All documents, those that need work first, then the newest.
  package func all() async throws -> [DocumentInWork] {
    try await database.pool.read { db in
      try Row.fetchAll(db, sql: "SELECT * FROM documentInWork ORDER BY stage = 'sent', id DESC").compactMap(
        Self.document)
    }
  }

  /// The documents of a set.
  package func documents(of set: Int64) async throws -> [DocumentInWork] {
    try await database.pool.read { db in
      try Row.fetchAll(db, sql: "SELECT * FROM documentInWork WHERE setID = ? ORDER BY id", arguments: [set])
        .compactMap(Self.document)
    }
  }

  /// A document; nil when there is none of that number.
  package func document(_ id: Int64) async throws -> DocumentInWork? {
    try await database.pool.read { try Self.document(id, $0) }
  }

  /// The document whose number is a journal's line; nil when the line is of something else.
  package func document(registeredAs entry: Int64) async throws -> DocumentInWork? {
    try await database.pool.read { db in
      try Row.fetchOne(db, sql: "SELECT * FROM documentInWork WHERE entry = ?", arguments: [entry])
        .flatMap(Self.document)
    }
  }

  /// The way of a document, oldest step first.
  package func steps(of id: Int64) async throws -> [DocumentStep] {
    try await database.pool.read { db in
      try Row.fetchAll(db, sql: "SELECT * FROM documentStep WHERE document = ? ORDER BY id", arguments: [id])
        .compactMap { row in
          DocumentStage(rawValue: row["stage"]).map {
            DocumentStep(stage: $0, isBack: row["isBack"], who: row["who"], at: row["at"], note: row["note"])
          }
        }
    }
  }

  static func document(_ id: Int64, _ db: Database) throws -> DocumentInWork? {
    try Row.fetchOne(db, sql: "SELECT * FROM documentInWork WHERE id = ?", arguments: [id]).flatMap(document)
  }

  private static func document(_ row: Row) -> DocumentInWork? {
    DocumentStage(rawValue: row["stage"]).map { stage in
      DocumentInWork(
        id: row["id"], set: row["setID"], setTitle: row["setTitle"], kind: row["kind"], kindTitle: row["kindTitle"],
        file: row["file"], title: row["title"], stage: stage, signedOn: row["signedOn"], entry: row["entry"],
        number: row["number"], createdAt: row["createdAt"])
    }
  }

  static func note(
    _ stage: DocumentStage, isBack: Bool = false, of id: Int64, by who: String, at now: Int64, _ words: String,
    _ db: Database
  ) throws {
    try db.execute(
      sql: "INSERT INTO documentStep (document, stage, isBack, who, at, note) VALUES (?, ?, ?, ?, ?, ?)",
      arguments: [id, stage.rawValue, isBack, who, now, words])
  }
}
