import DepartmentDatabase
import Foundation
import GRDB

/// Schools' forms in the department's database. Times are seconds since 1970.
package struct SchoolFormStore: Sendable {
  /// Which of a form's files.
  package enum File: String, Sendable {
    /// The form as it was made.
    case blank = "bytes"
    /// What the school sent back.
    case answer
    /// The same with remarks as comments.
    case commented
  }

  private static let columns = """
    schoolForm.id, setID, title AS setTitle, kind, kindTitle, school, schoolName, fileName, madeAt, answerName,
    findings, errors, answeredAt, answeredBy, isAccepted
    """
  private let database: DepartmentDatabase

  /// A store in a database that has the schema of `DepartmentRecords`.
  package init(_ database: DepartmentDatabase) { self.database = database }

  /// Keeps an empty form; one that the school has answered already stays as it is. True when it was kept.
  package func put(
    set: Int64, kind: (name: String, title: String), school: (key: String, name: String), file: StoredFile,
    at now: Int64
  ) async throws -> Bool {
    try await database.pool.write { db in
      try db.execute(
        sql: """
          INSERT INTO schoolForm (setID, kind, kindTitle, school, schoolName, fileName, bytes, madeAt)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?)
          ON CONFLICT DO UPDATE SET kindTitle = excluded.kindTitle, schoolName = excluded.schoolName,
            fileName = excluded.fileName, bytes = excluded.bytes, madeAt = excluded.madeAt WHERE answer IS NULL
          """,
        arguments: [set, kind.name, kind.title, school.key, school.name, file.name, Data(file.bytes), now])
      return db.changesCount == 1
    }
  }

  /// The forms of a set, or of a school, or all, in the order of sets, kinds and making.
  package func forms(set: Int64? = nil, school: String? = nil) async throws -> [SchoolForm] {
    try await database.pool.read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT \(Self.columns) FROM schoolForm JOIN programmeSet ON programmeSet.id = setID
          WHERE (? IS NULL OR setID = ?) AND (? IS NULL OR school = ?) ORDER BY setID DESC, kind, schoolForm.id
          """, arguments: [set, set, school, school]
      ).map(Self.form)
    }
  }

  /// A form; nil when there is none of that number.
  package func form(_ id: Int64) async throws -> SchoolForm? {
    try await database.pool.read { db in
      try Row.fetchOne(
        db,
        sql: """
          SELECT \(Self.columns) FROM schoolForm JOIN programmeSet ON programmeSet.id = setID WHERE schoolForm.id = ?
          """, arguments: [id]
      ).map(Self.form)
    }
  }

  /// A file of a form; nil when there is none.
  package func bytes(_ file: File, of id: Int64) async throws -> [UInt8]? {
    try await database.pool.read { db in
      try Data.fetchOne(db, sql: "SELECT \(file.rawValue) FROM schoolForm WHERE id = ?", arguments: [id])
        .map { [UInt8]($0) }
    }
  }

  /// Keeps what a school has sent back in place of what it sent before; false when the department has taken that.
  package func answer(
    _ id: Int64, file: StoredFile, commented: [UInt8]?, findings: String, errors: Int, by who: String, at now: Int64
  ) async throws -> Bool {
    try await database.pool.write { db in
      try db.execute(
        sql: """
          UPDATE schoolForm SET answerName = ?, answer = ?, commented = ?, findings = ?, errors = ?, answeredAt = ?,
            answeredBy = ? WHERE id = ? AND NOT isAccepted
          """,
        arguments: [file.name, Data(file.bytes), commented.map { Data($0) }, findings, errors, now, who, id])
      return db.changesCount == 1
    }
  }

  /// Notes that the department takes an answer, or gives the form back to the school.
  package func accept(_ id: Int64, _ isAccepted: Bool) async throws {
    try await database.pool.write { db in
      try db.execute(
        sql: "UPDATE schoolForm SET isAccepted = ? WHERE id = ? AND answer IS NOT NULL", arguments: [isAccepted, id])
    }
  }

  private static func form(_ row: Row) -> SchoolForm {
    var answer: SchoolForm.Answer?
    if let at = row["answeredAt"] as Int64? {
      let (name, who, findings): (String?, String?, String?) = (row["answerName"], row["answeredBy"], row["findings"])
      let errors: Int? = row["errors"]
      answer = SchoolForm.Answer(
        name: name ?? "", at: at, who: who ?? "", errors: errors ?? 0, findings: findings ?? "[]")
    }
    return SchoolForm(
      id: row["id"], set: row["setID"], setTitle: row["setTitle"], kind: row["kind"], kindTitle: row["kindTitle"],
      school: row["school"], schoolName: row["schoolName"], fileName: row["fileName"], madeAt: row["madeAt"],
      answer: answer, isAccepted: row["isAccepted"])
  }
}
