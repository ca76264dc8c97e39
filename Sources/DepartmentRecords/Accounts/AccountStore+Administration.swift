import GRDB

/// What the administrator does with accounts.
extension AccountStore {
  /// All accounts: the department's first, then the schools', each in the order of their names.
  package func all() async throws -> [AccountRecord] {
    try await database.pool.read { db in
      try Row.fetchAll(db, sql: Self.records + " ORDER BY role = 'school', name, account.id").compactMap(Self.record)
    }
  }

  /// An account; nil when there is none of that number.
  package func record(_ id: Int64) async throws -> AccountRecord? {
    try await database.pool.read { db in
      try Row.fetchOne(db, sql: Self.records + " WHERE account.id = ?", arguments: [id]).flatMap(Self.record)
    }
  }

  /// The account of a login that may sign in, with the hash of its password.
  package func account(login: String) async throws -> (account: Account, hash: String?)? {
    try await database.pool.read { db in
      try Row.fetchOne(
        db, sql: "SELECT * FROM account WHERE login = ? AND NOT isDisabled", arguments: [Self.key(login)]
      ).flatMap { row in Self.account(row).map { ($0, row["passwordHash"]) } }
    }
  }

  /// The hash of an account's password; nil when it has none.
  package func passwordHash(of id: Int64) async throws -> String? {
    try await database.pool.read { db in
      try String.fetchOne(db, sql: "SELECT passwordHash FROM account WHERE id = ?", arguments: [id])
    }
  }

  /// Gives an account a password, or takes it away; all its sessions and links end.
  package func setPassword(_ hash: String?, of id: Int64) async throws {
    try await database.pool.write { db in
      try db.execute(sql: "UPDATE account SET passwordHash = ? WHERE id = ?", arguments: [hash, id])
      _ = try Self.endAll(of: id, db)
    }
  }

  /// Changes what an account is called and may do; its sessions and tokens end when it may do something else.
  /// False when nobody
  /// would be left who may administer.
  package func change(_ id: Int64, name: String, role: Role, school: String?) async throws -> Bool {
    try await database.pool.write { db in
      guard try role == .administrator || Self.isAdministered(without: id, db) else { return false }
      let old = try Row.fetchOne(db, sql: "SELECT role, school FROM account WHERE id = ?", arguments: [id])
      try db.execute(
        sql: "UPDATE account SET name = ?, role = ?, school = ? WHERE id = ?",
        arguments: [name, role.rawValue, school, id])
      if old?["role"] != role.rawValue || old?["school"] != school {
        _ = try Self.endAll(of: id, db)
        try db.execute(sql: "DELETE FROM programToken WHERE account = ?", arguments: [id])
      }
      return true
    }
  }

  /// Lets an account in no more, or again; its sessions end. False when nobody would be left who may administer.
  package func setDisabled(_ isDisabled: Bool, _ id: Int64) async throws -> Bool {
    try await database.pool.write { db in
      guard try !isDisabled || Self.isAdministered(without: id, db) else { return false }
      try db.execute(sql: "UPDATE account SET isDisabled = ? WHERE id = ?", arguments: [isDisabled, id])
      _ = try Self.endAll(of: id, db)
      return true
    }
  }

  /// The administrator who was first; nil when there is none.
  package func firstAdministrator() async throws -> Account? {
    try await database.pool.read { db in
      try Row.fetchOne(
        db, sql: "SELECT * FROM account WHERE role = 'administrator' AND NOT isDisabled ORDER BY id LIMIT 1"
      ).flatMap(Self.account)
    }
  }

  private static func isAdministered(without id: Int64, _ db: Database) throws -> Bool {
    try Int.fetchOne(
      db, sql: "SELECT count(*) FROM account WHERE role = 'administrator' AND NOT isDisabled AND id <> ?",
      arguments: [id]) != 0
  }

  private static let records = """
    SELECT account.*, (SELECT max(seenAt) FROM session WHERE session.account = account.id) AS seenAt FROM account
    """

  private static func record(_ row: Row) -> AccountRecord? {
    account(row).map { account in
      AccountRecord(
        account: account, isDisabled: row["isDisabled"], hasPassword: (row["passwordHash"] as String?) != nil,
        createdAt: row["createdAt"], seenAt: row["seenAt"])
    }
  }
}
