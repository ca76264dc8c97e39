import Diagnostics
import GRDB
import RussianLanguage

extension Registry {
  /// Sends a registered act to persons to be read; whoever was asked before stays as he is.
  package func askAcknowledgement(
    of id: Int64, from persons: [(person: String, organisation: String)], by who: String
  ) async throws {
    let stamp = stamp(who)
    try await write { db in
      let entry = try Self.registeredEntry(id, db)
      for (person, organisation) in persons { try Self.ask(person, organisation, of: entry, stamp, db) }
    }
  }

  /// Notes that a person has read a registered act on a day, be he asked before or not; noted once, it stays.
  package func acknowledge(
    _ id: Int64, person: String, organisation: String = "", on day: CalendarDate, by who: String
  ) async throws {
    let stamp = stamp(who)
    try await write { db in
      let entry = try Self.registeredEntry(id, db)
      guard day >= entry.date else {
        throw RegistryFault.refusal(
          "REG-20", "ознакомление \(day.digits) раньше даты документа \(entry.date.digits)", hint: "исправьте дату")
      }
      try Self.ask(person, organisation, of: entry, stamp, db)
      try db.execute(
        sql: """
          UPDATE acknowledgement SET date = ?, recordedAt = ?, recordedBy = ?
          WHERE entry = ? AND person = ? AND organisation = ? AND date IS NULL
          """,
        arguments: [
          day.iso, stamp.at, stamp.by, id, FoldedText.trimmed(person), FoldedText.trimmed(organisation),
        ])
      guard db.changesCount > 0 else { return }
      try Self.note(.acknowledged, day.digits, journal: entry.journal, entry: id, stamp, db)
    }
  }

  /// Who was to read an act, in the order of asking.
  package func acknowledgements(of id: Int64) async throws -> [Acknowledgement] {
    try await read { db in
      try Row.fetchAll(db, sql: "SELECT * FROM acknowledgement WHERE entry = ? ORDER BY id", arguments: [id])
        .map(Self.acknowledgement)
    }
  }

  private static func ask(
    _ person: String, _ organisation: String, of entry: RegistryEntry, _ stamp: Stamp, _ db: Database
  ) throws {
    let (person, organisation) = (FoldedText.trimmed(person), FoldedText.trimmed(organisation))
    guard !person.isEmpty, person.count <= 500, organisation.count <= 500 else {
      throw RegistryFault.refusal(
        "REG-20", "не указано, кто знакомится с документом", hint: "фамилия и инициалы, не длиннее 500 знаков")
    }
    try db.execute(
      sql: """
        INSERT INTO acknowledgement (entry, person, organisation, askedAt, askedBy) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT DO NOTHING
        """, arguments: [entry.id, person, organisation, stamp.at, stamp.by])
    guard db.changesCount > 0 else { return }
    try note(.acknowledgementAsked, "", journal: entry.journal, entry: entry.id, stamp, db)
  }

  private static func acknowledgement(_ row: Row) -> Acknowledgement {
    Acknowledgement(
      id: row["id"], entry: row["entry"], person: row["person"], organisation: row["organisation"],
      asked: Stamp(at: row["askedAt"], by: row["askedBy"]), date: (row["date"] as String?).flatMap { CalendarDate($0) },
      recorded: (row["recordedAt"] as Int64?).map { Stamp(at: $0, by: row["recordedBy"]) })
  }
}
