import Diagnostics
import GRDB
import RussianLanguage

extension Registry {
  /// Puts tasks of a registered act under control.
  package func addControl(_ items: [NewControlItem], to id: Int64, by who: String) async throws {
    let findings = NewControlItem.findings(in: items)
    guard findings.isEmpty else { throw DiagnosedFailure(.unusable, findings) }
    let stamp = stamp(who)
    try await write { db in
      let entry = try Self.registeredEntry(id, db)
      try Self.addControl(items, to: id, journal: entry.journal, stamp, db)
    }
  }

  /// Notes that a task was done on a day; that is final.
  package func finish(controlItem id: Int64, on day: CalendarDate, evidence: String = "", by who: String) async throws {
    let stamp = stamp(who)
    try await write { db in
      let item = try Self.unfinished(id, db)
      guard item.date <= day else {
        throw RegistryFault.refusal(
          "REG-19", "исполнено \(day.digits) — раньше даты документа № \(item.number)", hint: "исправьте дату")
      }
      try db.execute(
        sql: "UPDATE controlItem SET done = ?, evidence = ? WHERE id = ?", arguments: [day.iso, evidence, id])
      try Self.noteControl(.controlDone, "поручение \(item.position): \(day.digits) \(evidence)", item, stamp, db)
    }
  }

  /// Gives a task another last day or executor, with the reason.
  package func move(
    controlItem id: Int64, to due: CalendarDate, executor: String? = nil, reason: String, by who: String
  ) async throws {
    let stamp = stamp(who)
    try await write { db in
      let item = try Self.unfinished(id, db)
      guard !reason.allSatisfy(\.isWhitespace) else {
        throw RegistryFault.refusal("REG-05", "не указана причина", hint: "например: «продлён приказом № 71»")
      }
      try db.execute(
        sql: "UPDATE controlItem SET due = ?, executor = ? WHERE id = ?",
        arguments: [due.iso, executor ?? item.executor, id])
      try Self.noteControl(
        .controlMoved,
        "поручение \(item.position): срок \(item.due.digits) → \(due.digits), "
          + "исполнитель \(item.executor) → \(executor ?? item.executor); \(reason)", item, stamp, db)
    }
  }

  /// The tasks of acts that count, by their last day; those of one act, or of all.
  package func controlItems(of entry: Int64? = nil) async throws -> [ControlItem] {
    try await read { try Self.controlItems($0, entry.map { ("controlItem.entry = ?", [$0]) }) }
  }

  static func addControl(
    _ items: [NewControlItem], to id: Int64, journal: String, _ stamp: Stamp, _ db: Database
  ) throws {
    for item in items {
      try db.execute(
        sql: """
          INSERT INTO controlItem (entry, task, executor, due, position)
          VALUES (?, ?, ?, ?, (SELECT count(*) + 1 FROM controlItem WHERE entry = ?))
          """,
        arguments: [
          id, FoldedText.trimmed(item.task), FoldedText.trimmed(item.executor), item.due.iso, id,
        ])
      try note(.controlAdded, "срок \(item.due.digits)", journal: journal, entry: id, stamp, db)
    }
  }

  private static func unfinished(_ id: Int64, _ db: Database) throws -> ControlItem {
    guard let item = try controlItems(db, ("controlItem.id = ?", [id])).first else {
      throw RegistryFault.refusal("REG-12", "такого поручения в реестре нет", hint: "список: prikaz journal control")
    }
    guard item.done == nil else { throw RegistryFault.refusal("REG-14", "поручение уже исполнено") }
    return item
  }

  private static func noteControl(
    _ action: HistoryRecord.Action, _ detail: String, _ item: ControlItem, _ stamp: Stamp, _ db: Database
  ) throws {
    let journal = try entry(item.entry, db).journal
    try note(action, detail, journal: journal, entry: item.entry, stamp, db)
  }

  private static func controlItems(
    _ db: Database, _ condition: (sql: String, arguments: StatementArguments)?
  ) throws -> [ControlItem] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT controlItem.*, text, act.date AS actDate FROM controlItem JOIN act ON act.entry = controlItem.entry
          JOIN registryNumber ON registryNumber.id = controlItem.entry
        WHERE NOT EXISTS (SELECT 1 FROM annulment WHERE annulment.entry = controlItem.entry)
          AND \(condition?.sql ?? "1")
        ORDER BY due, controlItem.entry, position
        """, arguments: condition?.arguments ?? []
    ).compactMap { row in
      guard let date = CalendarDate(row["actDate"] as String), let due = CalendarDate(row["due"] as String) else {
        return nil
      }
      return ControlItem(
        id: row["id"], entry: row["entry"], number: row["text"], date: date, position: row["position"],
        task: row["task"], executor: row["executor"], due: due,
        done: (row["done"] as String?).flatMap { CalendarDate($0) },
        evidence: row["evidence"])
    }
  }
}
