import GRDB
import RussianLanguage

extension Registry {
  /// What the journals have for an act that is named by its number and date.
  package enum NamedAct: Sendable, Hashable {
    /// The act, with the one that ended it.
    case found(RegistryEntry, repeal: ActLink?)
    /// The number was given to an act of another date.
    case otherDate(RegistryEntry)
    /// The journal has acts of the year, and not this number; whether it would give such a number.
    case unknown(Journal, isOfPattern: Bool)
    /// No journal of such acts reaches so far back.
    case notKept
  }

  /// The act of a kind («приказ») that is named by number and date. Waits for the database: for a command, not for a page.
  package func named(kind: String, number: String, date: CalendarDate) throws -> NamedAct {
    do {
      return try database.pool.read { try Self.named(kind: kind, number: number, date: date, $0) }
    } catch let error as DatabaseError {
      throw RegistryFault.ofDatabase(error, .unusable)
    }
  }

  private static func named(kind: String, number: String, date: CalendarDate, _ db: Database) throws -> NamedAct {
    let wanted = FoldedText.of(kind)
    let journals = try journals(db).filter { wanted.hasPrefix(FoldedText.of($0.act)) }
    var missing: NamedAct = .notKept
    var other: NamedAct?
    for journal in journals {
      let reading = journal.pattern.reading(number, year: date.year)
      let found = try entries(
        db,
        where: """
          journal = ? AND year = ? AND (foldedText = ? OR (number IS ? AND number IS NOT NULL AND suffix = ?))
          """,
        [journal.key, date.year, FoldedText.number(number), reading?.number, reading?.suffix ?? ""],
        rest: "ORDER BY annulment.entry IS NOT NULL, registryNumber.id")
      if let entry = found.first(where: { $0.date == date }) { return .found(entry, repeal: try repeal(of: entry, db)) }
      if let entry = found.first {
        other = other ?? .otherDate(entry)
        continue
      }
      guard try keeps(journal, reading?.number, date, db) else { continue }
      if case .unknown(_, isOfPattern: true) = missing { continue }
      missing = .unknown(journal, isOfPattern: reading != nil)
    }
    return other ?? missing
  }

  /// True when the journal has acts of the year and had begun before that number and that day: what is older stands on paper.
  private static func keeps(_ journal: Journal, _ number: Int?, _ date: CalendarDate, _ db: Database) throws -> Bool {
    let first = try String.fetchOne(
      db,
      sql: """
        SELECT min(act.date) FROM act JOIN registryNumber ON registryNumber.id = act.entry
        WHERE journal = ? AND year = ?
        """, arguments: [journal.key, date.year])
    guard let first, let day = CalendarDate(first), day <= date else { return false }
    return try number.map { try $0 >= firstNumber(of: journal, year: date.year, db) } ?? true
  }

  private static func repeal(of entry: RegistryEntry, _ db: Database) throws -> ActLink? {
    try standing(entry, db).repeal
  }
}
