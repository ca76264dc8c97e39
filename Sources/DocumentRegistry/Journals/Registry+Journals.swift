import Diagnostics
import GRDB

extension Registry {
  /// All journals in their order.
  package func journals() async throws -> [Journal] {
    try await read { try Self.journals($0) }
  }

  /// The journal of a key; throws `DiagnosedFailure` when there is none.
  package func journal(_ key: String) async throws -> Journal {
    try await read { try Self.journal(key, $0) }
  }

  /// The journal that documents of a kind (`order`) belong into; nil when no journal names it.
  package func journal(forKind kind: String) async throws -> Journal? {
    try await read { try Self.journals($0).first { $0.kinds.contains(kind) } }
  }

  /// Begins a journal, or changes the rules of one; numbers already given stay as they were printed.
  package func save(_ journal: Journal, by who: String) async throws {
    var findings: [Diagnostic] = []
    func refuse(_ message: String, _ hint: String) {
      findings.append(Diagnostic("REG-04", .error, message, hint: hint))
    }
    let sound = journal.key.allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "-") }
    if journal.key.isEmpty || journal.key.count > 40 || !sound {
      refuse("имя журнала не подходит", "строчные латинские буквы, цифры и дефис: orders")
    }
    for text in [journal.title, journal.act] where text.allSatisfy(\.isWhitespace) || text.count > 200 {
      refuse(
        "у журнала нет названия или оно длиннее 200 знаков",
        "название журнала и название его документа: «Приказы», «приказ»")
    }
    if journal.firstNumber < 1 || journal.firstNumber > Self.largestNumber {
      refuse("первый номер не подходит", "целое число от 1 до \(Self.largestNumber)")
    }
    guard findings.isEmpty else { throw DiagnosedFailure(.unusable, findings) }
    let stamp = stamp(who)
    try await write { db in
      try db.execute(
        sql: """
          INSERT INTO journal (key, title, act, kinds, pattern, firstNumber, position)
          VALUES (?, ?, ?, ?, ?, ?, (SELECT count(*) + 1 FROM journal))
          ON CONFLICT (key) DO UPDATE SET title = excluded.title, act = excluded.act, kinds = excluded.kinds,
            pattern = excluded.pattern, firstNumber = excluded.firstNumber
          """,
        arguments: [
          journal.key, journal.title, journal.act, journal.kinds.joined(separator: ","), journal.pattern.description,
          journal.firstNumber,
        ])
      try Self.note(
        .journalChanged, "образец номера \(journal.pattern), с номера \(journal.firstNumber)", journal: journal.key,
        entry: nil, stamp, db)
    }
  }

  /// Lets the sequence of one year begin at a number: the paper journal ended at 57, so it begins at 58.
  package func setFirstNumber(_ number: Int, journal key: String, year: Int, by who: String) async throws {
    guard (1...Self.largestNumber).contains(number), (1...9999).contains(year) else {
      throw RegistryFault.refusal(
        "REG-04", "первый номер года не подходит", hint: "целое число от 1 до \(Self.largestNumber)")
    }
    let stamp = stamp(who)
    try await write { db in
      _ = try Self.journal(key, db)
      try db.execute(
        sql: """
          INSERT INTO journalYear (journal, year, firstNumber) VALUES (?, ?, ?)
          ON CONFLICT DO UPDATE SET firstNumber = excluded.firstNumber
          """, arguments: [key, year, number])
      try Self.note(.journalChanged, "\(year) год — с номера \(number)", journal: key, entry: nil, stamp, db)
    }
  }

  /// The number that would be given next, as it would be printed; another request may take it first.
  package func nextNumber(journal key: String, year: Int) async throws -> String {
    try await read { db in
      let journal = try Self.journal(key, db)
      return journal.pattern.text(try Self.nextNumber(of: journal, year: year, db), year: year)
    }
  }

  /// Nobody registers more in a year; a larger number is a slip.
  static let largestNumber = 999_999

  static func journals(_ db: Database) throws -> [Journal] {
    try Row.fetchAll(db, sql: "SELECT * FROM journal ORDER BY position").map(Self.journal)
  }

  static func journal(_ key: String, _ db: Database) throws -> Journal {
    guard let row = try Row.fetchOne(db, sql: "SELECT * FROM journal WHERE key = ?", arguments: [key]) else {
      let names = try journals(db).map { "\($0.key) — \($0.title)" }.joined(separator: ", ")
      throw RegistryFault.refusal("REG-03", "нет такого журнала", hint: "журналы: \(names)")
    }
    return journal(row)
  }

  /// The first number of a year's sequence.
  static func firstNumber(of journal: Journal, year: Int, _ db: Database) throws -> Int {
    try Int.fetchOne(
      db, sql: "SELECT firstNumber FROM journalYear WHERE journal = ? AND year = ?", arguments: [journal.key, year])
      ?? journal.firstNumber
  }

  /// One more than the largest given, at least the first.
  static func nextNumber(of journal: Journal, year: Int, _ db: Database) throws -> Int {
    let largest = try Int.fetchOne(
      db, sql: "SELECT max(number) FROM registryNumber WHERE journal = ? AND year = ?", arguments: [journal.key, year])
    return max((largest ?? 0) + 1, try firstNumber(of: journal, year: year, db))
  }

  private static func journal(_ row: Row) -> Journal {
    let kinds: String = row["kinds"]
    return Journal(
      key: row["key"], title: row["title"], act: row["act"], kinds: kinds.split(separator: ",").map(String.init),
      pattern: NumberPattern(row["pattern"]) ?? .plain, firstNumber: row["firstNumber"])
  }
}
