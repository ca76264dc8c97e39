import ContentHashing
import DepartmentDatabase
import Diagnostics
import Foundation
import GRDB
import RussianLanguage

extension Registry {
  /// What is wrong with the registry: damage of the file, lifted guards, changed files (errors); gaps between numbers,
  /// numbers reserved for more than thirty days (warnings); dates against the order of numbers (notes).
  package func check() async throws -> [Diagnostic] {
    let now = clock()
    return try await read { db in
      try Self.damage(db) + Self.liftedGuards(db) + Self.changedFiles(db) + Self.doubles(db) + Self.gaps(db)
        + Self.forgotten(db, now) + Self.disorder(db)
    }
  }

  private static func damage(_ db: Database) throws -> [Diagnostic] {
    try DepartmentDatabase.problems(db).map {
      Diagnostic(
        "REG-21", .error, "файл базы данных испорчен: \($0)", hint: "восстановите копию: prikaz journal restore")
    }
  }

  /// Tables and triggers that are not as the program made them.
  private static func liftedGuards(_ db: Database) throws -> [Diagnostic] {
    let fresh = try DatabaseQueue()
    try fresh.write { db in
      for step in RegistrySchema.steps { try db.execute(sql: step.sql) }
    }
    let sql = "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite%' ORDER BY name"
    let wanted = try fresh.read { try Row.fetchAll($0, sql: sql) }
    return try wanted.compactMap { row in
      let name: String = row["name"]
      let present = try String.fetchOne(db, sql: "SELECT sql FROM sqlite_master WHERE name = ?", arguments: [name])
      guard present != row["sql"] else { return nil }
      return Diagnostic(
        "REG-27", .error, "защита реестра изменена помимо программы: \(name)",
        hint: "сличите реестр с последней копией и восстановите её")
    }
  }

  private static func changedFiles(_ db: Database) throws -> [Diagnostic] {
    var findings: [Diagnostic] = []
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT bytes, hash, role, text, year, documentHash FROM attachment JOIN act ON act.entry = attachment.entry
          JOIN registryNumber ON registryNumber.id = act.entry ORDER BY attachment.id
        """)
    while let row = try rows.next() {
      let hash = ContentHash.of([UInt8](row["bytes"] as Data))
      let name = "№ \(row["text"] as String) за \(row["year"] as Int) год"
      if hash != row["hash"] {
        findings.append(
          Diagnostic("REG-22", .error, "\(name): приложенный файл испорчен", hint: "возьмите его из резервной копии"))
      } else if row["role"] == Attachment.Role.document.rawValue, let own = row["documentHash"] as String?, own != hash
      {
        findings.append(
          Diagnostic(
            "REG-22", .error, "\(name): приложен не тот документ, который зарегистрирован",
            hint: "сличите его с подписанным"))
      }
    }
    return findings
  }

  private static func doubles(_ db: Database) throws -> [Diagnostic] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT journal, year, min(text) AS text FROM registryNumber
        GROUP BY journal, year, coalesce(number, foldedText), suffix HAVING count(*) > 1
        """
    ).map { row in
      Diagnostic(
        "REG-25", .error, "номер \(row["text"] as String) за \(row["year"] as Int) год дан дважды",
        hint: "сличите реестр с последней копией")
    }
  }

  private static func gaps(_ db: Database) throws -> [Diagnostic] {
    try journals(db).flatMap { journal in
      let years = try Int.fetchAll(
        db, sql: "SELECT DISTINCT year FROM registryNumber WHERE journal = ? ORDER BY year", arguments: [journal.key])
      return try years.compactMap { year -> Diagnostic? in
        let missing = try missingNumbers(of: journal, year: year, db)
        guard !missing.isEmpty else { return nil }
        let words = missing.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)" }
        return Diagnostic(
          "REG-23", .warning, "«\(journal.title)» за \(year) год: пропущены номера \(words.joined(separator: ", "))",
          hint: "внесите документы бумажного журнала или займите номер и аннулируйте его с причиной")
      }
    }
  }

  /// The numbers that nobody has, between the first of a year and the last that was given.
  private static func missingNumbers(of journal: Journal, year: Int, _ db: Database) throws -> [ClosedRange<Int>] {
    var next = try firstNumber(of: journal, year: year, db)
    var missing: [ClosedRange<Int>] = []
    let given = try Int.fetchAll(
      db,
      sql: "SELECT DISTINCT number FROM registryNumber WHERE journal = ? AND year = ? AND number >= ? ORDER BY number",
      arguments: [journal.key, year, next])
    for number in given {
      if number > next { missing.append(next...(number - 1)) }
      next = number + 1
    }
    return missing
  }

  private static func forgotten(_ db: Database, _ now: Int64) throws -> [Diagnostic] {
    try entries(
      db, where: "act.entry IS NULL AND annulment.entry IS NULL AND reservedAt < ?", [now - 30 * 86_400],
      rest: "ORDER BY journal, year, number"
    ).map { entry in
      Diagnostic(
        "REG-24", .warning, "№ \(entry.text) от \(entry.date.digits) зарезервирован больше месяца, документа нет",
        hint: "зарегистрируйте документ или аннулируйте номер с причиной")
    }
  }

  private static func disorder(_ db: Database) throws -> [Diagnostic] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT text, day, previous, previousDay FROM (
          SELECT text, coalesce(act.date, registryNumber.date) AS day,
            lag(text) OVER numbers AS previous, lag(coalesce(act.date, registryNumber.date)) OVER numbers AS previousDay
          FROM registryNumber LEFT JOIN act ON act.entry = id
          WHERE number IS NOT NULL AND NOT EXISTS (SELECT 1 FROM annulment WHERE annulment.entry = id)
          WINDOW numbers AS (PARTITION BY journal, year ORDER BY number, suffix)
        ) WHERE day < previousDay
        """)
    return rows.map { row in
      let days = [row["day"] as String, row["previousDay"] as String].map { CalendarDate($0)?.digits ?? $0 }
      return Diagnostic(
        "REG-26", .note,
        "дата не по порядку номеров: № \(row["text"] as String) от \(days[0]) после № \(row["previous"] as String) от \(days[1])",
        hint: "подтверждено при регистрации: смотрите историю записи")
    }
  }
}
