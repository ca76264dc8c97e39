import DepartmentDatabase
import GRDB

/// Accounts, their sessions and one-time links in the department's database. Times are seconds since 1970.
package struct AccountStore: Sendable {
  private let database: DepartmentDatabase

  /// A store in a database that has the schema of `DepartmentRecords`.
  package init(_ database: DepartmentDatabase) { self.database = database }

  /// True while nobody can sign in.
  package func isEmpty() async throws -> Bool {
    try await database.pool.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM account") == 0 }
  }

  /// Makes an account.
  package func add(login: String, name: String, role: Role, school: String? = nil, at now: Int64) async throws
    -> Account
  {
    try await database.pool.write { db in
      try db.execute(
        sql: "INSERT INTO account (login, name, role, school, createdAt) VALUES (?, ?, ?, ?, ?)",
        arguments: [login, name, role.rawValue, school, now])
      return Account(id: db.lastInsertedRowID, login: login, name: name, role: role, school: school)
    }
  }

  /// Makes a link that signs an account in once.
  package func addLink(for account: Int64, expiresAt: Int64) async throws -> SecretToken {
    let token = SecretToken()
    try await database.pool.write { db in
      try db.execute(
        sql: "INSERT INTO oneTimeLink (tokenHash, account, expiresAt) VALUES (?, ?, ?)",
        arguments: [token.hash, account, expiresAt])
    }
    return token
  }

  /// Uses a link up and begins a session; nil when the link is unknown, used or too old.
  package func enter(by link: SecretToken, at now: Int64, lasting seconds: Int64) async throws -> SecretToken? {
    try await database.pool.write { db in
      try db.execute(
        sql: "UPDATE oneTimeLink SET usedAt = ? WHERE tokenHash = ? AND usedAt IS NULL AND expiresAt > ?",
        arguments: [now, link.hash, now])
      guard db.changesCount == 1,
        let account = try Int64.fetchOne(
          db, sql: "SELECT account FROM oneTimeLink WHERE tokenHash = ?", arguments: [link.hash])
      else { return nil }
      let token = SecretToken()
      try db.execute(
        sql: "INSERT INTO session (tokenHash, account, csrf, expiresAt) VALUES (?, ?, ?, ?)",
        arguments: [token.hash, account, SecretToken().text, now + seconds])
      return token
    }
  }

  /// The session that a cookie names; nil when it is unknown, over, or its account is disabled.
  package func session(of token: SecretToken, at now: Int64) async throws -> Session? {
    try await database.pool.read { db in
      let row = try Row.fetchOne(
        db,
        sql: """
          SELECT account.id, login, name, role, school, csrf FROM session JOIN account ON account.id = session.account
          WHERE tokenHash = ? AND expiresAt > ? AND NOT isDisabled
          """, arguments: [token.hash, now])
      guard let row, let role = Role(rawValue: row["role"]) else { return nil }
      return Session(
        account: Account(
          id: row["id"], login: row["login"], name: row["name"], role: role, school: row["school"]),
        csrf: row["csrf"])
    }
  }

  /// Ends a session.
  package func end(_ token: SecretToken) async throws {
    try await database.pool.write { db in
      try db.execute(sql: "DELETE FROM session WHERE tokenHash = ?", arguments: [token.hash])
    }
  }
}
