import Diagnostics
import GRDB
import RussianLanguage

extension Registry {
  /// Notes that a registered act amends or repeals another, and gives the entries that name the other: each of them may
  /// have to be changed too.
  ///
  /// Throws `DiagnosedFailure` with `REG-16` when the other was repealed before, is later or is the same act.
  package func link(
    _ id: Int64, _ relation: ActRelation, _ target: Int64, place: String = "", by who: String
  ) async throws -> [RegistryEntry] {
    let stamp = stamp(who)
    return try await write { db in
      let entry = try Self.registeredEntry(id, db)
      let other = try Self.registeredEntry(target, db)
      let place = FoldedText.trimmed(place)
      func refuse(_ message: String, _ hint: String) -> DiagnosedFailure {
        RegistryFault.refusal("REG-16", message, hint: hint)
      }
      guard id != target else { throw refuse("документ не изменяет сам себя", "укажите другой номер") }
      guard place.count <= 500 else { throw refuse("место изменения длиннее 500 знаков", "например: «пункт 3»") }
      guard other.date <= entry.date else {
        throw refuse(
          "№ \(other.text) от \(other.date.digits) позже, чем № \(entry.text) от \(entry.date.digits)",
          "изменяет и отменяет более поздний документ: проверьте номера")
      }
      if let repeal = try Self.standing(other, db).repeal {
        throw refuse(
          "№ \(other.text) уже отменён: № \(repeal.entryNumber) от \(repeal.entryDate.digits)",
          "отменённый документ не изменяют")
      }
      let present = try String.fetchOne(
        db, sql: "SELECT place FROM actLink WHERE entry = ? AND target = ? AND relation = ?",
        arguments: [id, target, relation.rawValue])
      if let present {
        guard present == place else {
          throw refuse("связь с № \(other.text) уже внесена с другим местом", "внесённое не изменяется")
        }
        return try Self.citing(other, db)
      }
      try db.execute(
        sql: "INSERT INTO actLink (entry, target, relation, place, linkedAt, linkedBy) VALUES (?, ?, ?, ?, ?, ?)",
        arguments: [id, target, relation.rawValue, place, stamp.at, stamp.by])
      let what = place.isEmpty ? "" : "; \(place)"
      try Self.note(
        .linked, "\(relation.russian) № \(other.text) от \(other.date.digits)\(what)", journal: entry.journal,
        entry: id, stamp, db)
      try Self.note(
        .linkedFrom, "\(relation.passive): № \(entry.text) от \(entry.date.digits)\(what)", journal: other.journal,
        entry: target, stamp, db)
      return try Self.citing(other, db)
    }
  }

  /// How an act stands among the others.
  package func standing(of id: Int64) async throws -> ActStanding {
    try await read { db in try Self.standing(Self.entry(id, db), db) }
  }

  /// The entries that name an act, be it registered here or not; annulled ones left out.
  package func citing(date: CalendarDate, number: String) async throws -> [RegistryEntry] {
    try await read { try Self.citing(date: date, number: number, except: nil, $0) }
  }

  static func standing(_ entry: RegistryEntry, _ db: Database) throws -> ActStanding {
    ActStanding(
      acts: try links(db, where: "actLink.entry = ?", [entry.id]),
      actedUpon: try links(db, where: "actLink.target = ?", [entry.id]), citedBy: try citing(entry, db))
  }

  private static func citing(_ entry: RegistryEntry, _ db: Database) throws -> [RegistryEntry] {
    try citing(date: entry.date, number: entry.text, except: entry.id, db)
  }

  private static func citing(
    date: CalendarDate, number: String, except id: Int64?, _ db: Database
  ) throws -> [RegistryEntry] {
    try entries(
      db,
      where: """
        registryNumber.id IN (SELECT citation.entry FROM citation WHERE citation.date = ? AND foldedNumber = ?)
        AND registryNumber.id IS NOT ? AND annulment.entry IS NULL
        """, [date.iso, FoldedText.number(number), id], rest: "ORDER BY coalesce(act.date, ''), registryNumber.id")
  }

  /// What other acts do to the entries of a journal's year, by entry.
  static func actedUpon(journal: String, year: Int, _ db: Database) throws -> [Int64: [ActLink]] {
    let links = try links(db, where: "other.journal = ? AND other.year = ?", [journal, year])
    return Dictionary(grouping: links, by: \.target)
  }

  private static func links(
    _ db: Database, where condition: String, _ arguments: StatementArguments
  ) throws -> [ActLink] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT actLink.*, one.text AS entryNumber, a.date AS entryDate, other.text AS targetNumber,
          b.date AS targetDate, EXISTS (SELECT 1 FROM annulment WHERE annulment.entry = actLink.entry) AS isVoid
        FROM actLink JOIN registryNumber AS one ON one.id = actLink.entry JOIN act AS a ON a.entry = one.id
          JOIN registryNumber AS other ON other.id = actLink.target JOIN act AS b ON b.entry = other.id
        WHERE \(condition) ORDER BY entryDate, actLink.id
        """, arguments: arguments
    ).compactMap { row in
      guard let relation = ActRelation(rawValue: row["relation"]),
        let entryDate = CalendarDate(row["entryDate"] as String),
        let targetDate = CalendarDate(row["targetDate"] as String)
      else { return nil }
      return ActLink(
        entry: row["entry"], entryNumber: row["entryNumber"], entryDate: entryDate, isInForce: !row["isVoid"],
        relation: relation, target: row["target"], targetNumber: row["targetNumber"], targetDate: targetDate,
        place: row["place"], stamp: Stamp(at: row["linkedAt"], by: row["linkedBy"]))
    }
  }
}
