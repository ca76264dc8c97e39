import DepartmentDatabase
import GRDB

/// The tokens of programs in the department's database. Times are seconds since 1970.
package struct ProgramTokenStore: Sendable {
  private let database: DepartmentDatabase

  /// A store in a database that has the schema of `DepartmentRecords`.
  package init(_ database: DepartmentDatabase) { self.database = database }

  /// The most tokens that an account may have.
  package static let limit = 20

  /// Makes a token; its secret is never shown again. Nil when the account has too many already.
  package func add(title: String, for account: Account, role: Role, at now: Int64, expiresAt: Int64) async throws
    -> SecretToken?
  {
    let token = SecretToken()
    return try await database.pool.write { db in
      let count = try Int.fetchOne(
        db, sql: "SELECT count(*) FROM programToken WHERE account = ?", arguments: [account.id])
      guard (count ?? 0) < Self.limit else { return nil }
      try db.execute(
        sql: """
          INSERT INTO programToken (tokenHash, account, title, role, createdAt, expiresAt) VALUES (?, ?, ?, ?, ?, ?)
          """,
        arguments: [token.hash, account.id, title, account.role.limited(to: role).rawValue, now, expiresAt])
      return token
    }
  }

  /// An account's tokens, the newest first.
  package func all(of account: Int64) async throws -> [ProgramToken] {
    try await database.pool.read { db in
      try Row.fetchAll(
        db, sql: "SELECT * FROM programToken WHERE account = ? ORDER BY id DESC", arguments: [account]
      ).compactMap { row in
        Role(rawValue: row["role"]).map { role in
          ProgramToken(
            id: row["id"], title: row["title"], role: role, createdAt: row["createdAt"], expiresAt: row["expiresAt"],
            usedAt: row["usedAt"])
        }
      }
    }
  }

  /// Revokes a token of an account; false when it has none of that number.
  package func remove(_ id: Int64, of account: Int64) async throws -> Bool {
    try await database.pool.write { db in
      try db.execute(sql: "DELETE FROM programToken WHERE id = ? AND account = ?", arguments: [id, account])
      return db.changesCount == 1
    }
  }

  /// Revokes all tokens of an account.
  package func removeAll(of account: Int64) async throws {
    try await database.pool.write { db in
      try db.execute(sql: "DELETE FROM programToken WHERE account = ?", arguments: [account])
    }
  }

  /// The account in whose name a program works; nil when the token is unknown or over, or its account disabled.
  package func session(of token: SecretToken, at now: Int64) async throws -> Session? {
    let found = try await database.pool.read { db in
      try Row.fetchOne(
        db,
        sql: """
          SELECT account.*, programToken.role AS scope, programToken.usedAt AS used
          FROM programToken JOIN account ON account.id = programToken.account
          WHERE tokenHash = ? AND expiresAt > ? AND NOT isDisabled
          """, arguments: [token.hash, now]
      ).map { row in (AccountStore.account(row), Role(rawValue: row["scope"]), row["used"] as Int64?) }
    }
    guard let (account, scope, used) = found, let account, let scope else { return nil }
    if now - (used ?? 0) > 3600 {
      try await database.pool.write { db in
        try db.execute(sql: "UPDATE programToken SET usedAt = ? WHERE tokenHash = ?", arguments: [now, token.hash])
      }
    }
    return Session(account: account.limited(to: scope), csrf: SecretToken().text, isProgram: true)
  }
}
