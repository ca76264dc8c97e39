import Foundation
import GRDB
import RussianLanguage

extension Registry {
  /// The entry of an id; throws `DiagnosedFailure` when there is none.
  package func entry(_ id: Int64) async throws -> RegistryEntry {
    try await read { try Self.entry(id, $0) }
  }

  /// The entry of a number as it is printed, or of the bare number; nil when there is none.
  package func entry(journal key: String, year: Int, number: String) async throws -> RegistryEntry? {
    try await read { db in
      let journal = try Self.journal(key, db)
      let reading = journal.pattern.reading(number, year: year)
      let id = try Int64.fetchOne(
        db,
        sql: """
          SELECT id FROM registryNumber WHERE journal = ? AND year = ?
            AND (foldedText = ? OR (number IS ? AND number IS NOT NULL AND suffix = ?))
          ORDER BY foldedText = ? DESC LIMIT 1
          """,
        arguments: [
          key, year, FoldedText.number(number), reading?.number, reading?.suffix ?? "", FoldedText.number(number),
        ])
      return try id.map { try Self.entry($0, db) }
    }
  }

  static func entry(_ id: Int64, _ db: Database) throws -> RegistryEntry {
    guard let entry = try entries(db, where: "registryNumber.id = ?", [id]).first else {
      throw RegistryFault.refusal("REG-12", "такой записи в реестре нет", hint: "найдите документ: prikaz journal list")
    }
    return entry
  }

  /// Entries that meet a condition over the tables `registryNumber`, `act`, `annulment`.
  static func entries(
    _ db: Database, where condition: String, _ arguments: StatementArguments, rest: String = ""
  ) throws -> [RegistryEntry] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT registryNumber.id, journal, year, number, suffix, suffixReason, text, isByHand,
          registryNumber.date AS reservedDate, subject, reservedAt, reservedBy,
          act.date AS actDate, kind, title, signatory, executor, addressee, note, setID, dataHash, templateHash,
          documentHash, registeredAt, registeredBy, reason, annulledAt, annulledBy,
          (SELECT json_group_array(title) FROM (SELECT title FROM actAnnex WHERE actAnnex.entry = registryNumber.id
            ORDER BY position)) AS annexes,
          (SELECT json_group_array(school) FROM (SELECT school FROM actSchool WHERE actSchool.entry = registryNumber.id
            ORDER BY position)) AS schools,
          (SELECT json_group_array(json_array(date, number, words)) FROM (SELECT date, number, words FROM citation
            WHERE citation.entry = registryNumber.id ORDER BY position)) AS citations
        FROM registryNumber LEFT JOIN act ON act.entry = registryNumber.id
          LEFT JOIN annulment ON annulment.entry = registryNumber.id
        WHERE \(condition) \(rest)
        """, arguments: arguments
    ).map(entry)
  }

  private static func entry(_ row: Row) throws -> RegistryEntry {
    var act: ActContent?
    if let text = row["actDate"] as String?, let date = CalendarDate(text) {
      act = ActContent(
        date: date, kind: row["kind"], title: row["title"], signatory: row["signatory"], executor: row["executor"],
        addressee: row["addressee"], note: row["note"], annexes: try list(row["annexes"]),
        schools: try list(row["schools"]), set: row["setID"], dataHash: row["dataHash"],
        templateHash: row["templateHash"], documentHash: row["documentHash"])
      act?.citations = try JSONDecoder().decode([[String]].self, from: Data((row["citations"] as String).utf8))
        .compactMap { parts in
          CalendarDate(parts[0]).map { ActCitation(date: $0, number: parts[1], words: parts[2]) }
        }
    }
    let reservedDate: String = row["reservedDate"]
    guard let date = act?.date ?? CalendarDate(reservedDate) else {
      throw RegistryFault.refusal("REG-21", "в реестре испорчена дата", hint: "проверьте базу: prikaz journal check")
    }
    return RegistryEntry(
      id: row["id"], journal: row["journal"], year: row["year"], number: row["number"], suffix: row["suffix"],
      suffixReason: row["suffixReason"], text: row["text"], isByHand: row["isByHand"], date: date,
      subject: row["subject"], reserved: Stamp(at: row["reservedAt"], by: row["reservedBy"]), act: act,
      registered: (row["registeredAt"] as Int64?).map { Stamp(at: $0, by: row["registeredBy"]) },
      annulment: (row["reason"] as String?).map {
        Annulment(reason: $0, stamp: Stamp(at: row["annulledAt"], by: row["annulledBy"]))
      })
  }

  private static func list(_ json: String) throws -> [String] {
    try JSONDecoder().decode([String].self, from: Data(json.utf8))
  }
}
