import DepartmentDatabase
import GRDB

/// Accounts, their sessions and one-time links in the department's database. Times are seconds since 1970.
package struct AccountStore: Sendable {
  let database: DepartmentDatabase

  /// A store in a database that has the schema of `DepartmentRecords`.
  package init(_ database: DepartmentDatabase) { self.database = database }

  /// True while nobody can sign in.
  package func isEmpty() async throws -> Bool {
    try await database.pool.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM account") == 0 }
  }

  /// Makes an account; nil when the login is taken. Logins are compared without regard to case.
  package func addUnlessTaken(login: String, name: String, role: Role, school: String?, at now: Int64) async throws
    -> Account?
  {
    let key = Self.key(login)
    return try await database.pool.write { db in
      guard try !Self.isTaken(key, db) else { return nil }
      return try Self.insert(login: key, name: name, role: role, school: school, at: now, db)
    }
  }

  /// Makes an account; throws when the login is taken.
  package func add(login: String, name: String, role: Role, school: String? = nil, at now: Int64) async throws
    -> Account
  {
    try await database.pool.write { db in
      try Self.insert(login: Self.key(login), name: name, role: role, school: school, at: now, db)
    }
  }

  /// Makes a link that signs an account in once; links that were made before it no longer do.
  package func addLink(for account: Int64, expiresAt: Int64) async throws -> SecretToken {
    let token = SecretToken()
    try await database.pool.write { db in
      try db.execute(sql: "DELETE FROM oneTimeLink WHERE account = ? AND usedAt IS NULL", arguments: [account])
      try db.execute(
        sql: "INSERT INTO oneTimeLink (tokenHash, account, expiresAt) VALUES (?, ?, ?)",
        arguments: [token.hash, account, expiresAt])
    }
    return token
  }

  /// Uses a link up and begins a session; nil when the link is unknown, used or too old, or its account disabled.
  package func enter(by link: SecretToken, at now: Int64, lasting seconds: Int64) async throws -> SecretToken? {
    try await database.pool.write { db in
      guard let account = try Self.account(of: link, at: now, db) else { return nil }
      try db.execute(sql: "UPDATE oneTimeLink SET usedAt = ? WHERE tokenHash = ?", arguments: [now, link.hash])
      return try Self.begin(account, at: now, lasting: seconds, db)
    }
  }

  /// True when a link would let its holder in.
  package func isValid(_ link: SecretToken, at now: Int64) async throws -> Bool {
    try await database.pool.read { try Self.account(of: link, at: now, $0) != nil }
  }

  /// Begins a session of an account that has shown who it is.
  package func begin(_ account: Int64, at now: Int64, lasting seconds: Int64) async throws -> SecretToken {
    try await database.pool.write { try Self.begin(account, at: now, lasting: seconds, $0) }
  }

  /// The session that a cookie names; nil when it is unknown, over, idle for too long, or its account is disabled.
  package func session(of token: SecretToken, at now: Int64) async throws -> Session? {
    let found = try await database.pool.read { db in
      try Row.fetchOne(
        db,
        sql: """
          SELECT account.id, login, name, role, school, csrf, seenAt
          FROM session JOIN account ON account.id = session.account
          WHERE tokenHash = ? AND expiresAt > ? AND seenAt + ? > ? AND NOT isDisabled
          """, arguments: [token.hash, now, Session.idle, now]
      ).map { row in (account: Self.account(row), csrf: row["csrf"] as String, seenAt: row["seenAt"] as Int64) }
    }
    guard let found, let account = found.account else { return nil }
    // A minute is exact enough, and a page of many files is no reason for as many writes.
    if now - found.seenAt > 60 {
      try await database.pool.write { db in
        try db.execute(sql: "UPDATE session SET seenAt = ? WHERE tokenHash = ?", arguments: [now, token.hash])
      }
    }
    return Session(account: account, csrf: found.csrf)
  }

  /// Ends a session.
  package func end(_ token: SecretToken) async throws {
    try await database.pool.write { db in
      try db.execute(sql: "DELETE FROM session WHERE tokenHash = ?", arguments: [token.hash])
    }
  }

  /// Ends all sessions of an account and its unused links; how many sessions there were.
  @discardableResult
  package func endAll(of account: Int64) async throws -> Int {
    try await database.pool.write { try Self.endAll(of: account, $0) }
  }

  /// Takes away sessions and links that are over.
  package func removeStale(at now: Int64) async throws {
    try await database.pool.write { db in
      try db.execute(
        sql: "DELETE FROM session WHERE expiresAt <= ? OR seenAt + ? <= ?", arguments: [now, Session.idle, now])
      try db.execute(sql: "DELETE FROM oneTimeLink WHERE expiresAt <= ?", arguments: [now])
    }
  }

  /// A login as it is kept: SQLite knows no case of Russian letters.
  static func key(_ login: String) -> String { login.lowercased() }

  static func account(_ row: Row) -> Account? {
    Role(rawValue: row["role"]).map { role in
      Account(id: row["id"], login: row["login"], name: row["name"], role: role, school: row["school"])
    }
  }

  static func isTaken(_ key: String, _ db: Database) throws -> Bool {
    try Int.fetchOne(db, sql: "SELECT count(*) FROM account WHERE login = ?", arguments: [key]) != 0
  }

  static func endAll(of account: Int64, _ db: Database) throws -> Int {
    try db.execute(sql: "DELETE FROM oneTimeLink WHERE account = ? AND usedAt IS NULL", arguments: [account])
    try db.execute(sql: "DELETE FROM session WHERE account = ?", arguments: [account])
    return db.changesCount
  }

  private static func insert(
    login: String, name: String, role: Role, school: String?, at now: Int64, _ db: Database
  ) throws -> Account {
    try db.execute(
      sql: "INSERT INTO account (login, name, role, school, createdAt) VALUES (?, ?, ?, ?, ?)",
      arguments: [login, name, role.rawValue, school, now])
    return Account(id: db.lastInsertedRowID, login: login, name: name, role: role, school: school)
  }

  private static func account(of link: SecretToken, at now: Int64, _ db: Database) throws -> Int64? {
    try Int64.fetchOne(
      db,
      sql: """
        SELECT account FROM oneTimeLink JOIN account ON account.id = oneTimeLink.account
        WHERE tokenHash = ? AND usedAt IS NULL AND expiresAt > ? AND NOT isDisabled
        """, arguments: [link.hash, now])
  }

  private static func begin(_ account: Int64, at now: Int64, lasting seconds: Int64, _ db: Database) throws
    -> SecretToken
  {
    let token = SecretToken()
    try db.execute(
      sql: "INSERT INTO session (tokenHash, account, csrf, expiresAt, seenAt) VALUES (?, ?, ?, ?, ?)",
      arguments: [token.hash, account, SecretToken().text, now + seconds, now])
    return token
  }
}
