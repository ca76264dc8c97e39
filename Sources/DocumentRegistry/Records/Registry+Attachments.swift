import ContentHashing
import Diagnostics
import Foundation
import GRDB

extension Registry {
  /// Keeps files with a registered act; a signed file and its signature together. They are never changed or removed.
  package func attach(_ files: [NewAttachment], to id: Int64, by who: String) async throws {
    let findings = Attachment.findings(in: files)
    guard findings.isEmpty else { throw DiagnosedFailure(.unusable, findings) }
    let stamp = stamp(who)
    try await write { db in
      let entry = try Self.registeredEntry(id, db)
      try Self.attach(files, to: id, journal: entry.journal, stamp, db)
    }
  }

  /// The files of an act in the order in which they came.
  package func attachments(of id: Int64) async throws -> [Attachment] {
    try await read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT id, entry, role, name, type, length(bytes) AS size, hash, signs, attachedAt, attachedBy
          FROM attachment WHERE entry = ? ORDER BY id
          """, arguments: [id]
      ).compactMap(Self.attachment)
    }
  }

  /// A file with its content; nil when there is none of that number. Throws `DiagnosedFailure` when its content is no
  /// longer what was kept.
  package func attachment(_ id: Int64) async throws -> (attachment: Attachment, bytes: [UInt8])? {
    try await read { db in
      guard
        let row = try Row.fetchOne(
          db, sql: "SELECT *, length(bytes) AS size FROM attachment WHERE id = ?", arguments: [id]),
        let attachment = Self.attachment(row)
      else { return nil }
      let bytes = [UInt8](row["bytes"] as Data)
      guard ContentHash.of(bytes) == attachment.hash else {
        throw RegistryFault.refusal(
          "REG-22", "приложенный файл испорчен: контрольная сумма не сходится", hint: "возьмите его из резервной копии")
      }
      return (attachment, bytes)
    }
  }

  /// An act that is registered and counts.
  static func registeredEntry(_ id: Int64, _ db: Database) throws -> RegistryEntry {
    let entry = try entry(id, db)
    guard entry.state == .registered else {
      throw RegistryFault.refusal(
        "REG-14", "№ \(entry.text): \(entry.state.russian)", hint: "нужен зарегистрированный документ")
    }
    return entry
  }

  static func attach(_ files: [NewAttachment], to id: Int64, journal: String, _ stamp: Stamp, _ db: Database) throws {
    func insert(_ role: Attachment.Role, _ name: String, _ type: String, _ bytes: [UInt8], signs: Int64?) throws {
      try db.execute(
        sql: """
          INSERT INTO attachment (entry, role, name, type, bytes, hash, signs, attachedAt, attachedBy)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [id, role.rawValue, name, type, Data(bytes), ContentHash.of(bytes), signs, stamp.at, stamp.by])
    }
    for file in files {
      try insert(
        file.role, file.name, file.type.isEmpty ? Attachment.type(of: file.name) : file.type, file.bytes, signs: nil)
      let signed = db.lastInsertedRowID
      if let signature = file.signature {
        let name = file.name + ".sig"
        try insert(.signature, name, Attachment.type(of: name), signature, signs: signed)
      }
      try note(
        .attached, "\(file.role.russian): \(file.name)\(file.signature == nil ? "" : " с подписью")", journal: journal,
        entry: id, stamp, db)
    }
  }

  private static func attachment(_ row: Row) -> Attachment? {
    Attachment.Role(rawValue: row["role"]).map {
      Attachment(
        id: row["id"], entry: row["entry"], role: $0, name: row["name"], type: row["type"], size: row["size"],
        hash: row["hash"], signs: row["signs"], stamp: Stamp(at: row["attachedAt"], by: row["attachedBy"]))
    }
  }
}
