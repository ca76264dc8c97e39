import DepartmentDatabase

/// The tables of accounts, their sessions, links and tokens.
enum AccountSchema {
  static let steps = [
    DatabaseSchema.Step(
      "accounts-001",
      """
      CREATE TABLE account (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        login TEXT NOT NULL UNIQUE COLLATE NOCASE,
        name TEXT NOT NULL,
        role TEXT NOT NULL CHECK (role IN ('administrator', 'department', 'school', 'reader')),
        school TEXT,
        passwordHash TEXT,
        isDisabled INTEGER NOT NULL DEFAULT 0,
        createdAt INTEGER NOT NULL
      ) STRICT;
      CREATE TABLE session (
        tokenHash TEXT PRIMARY KEY,
        account INTEGER NOT NULL REFERENCES account(id) ON DELETE CASCADE,
        csrf TEXT NOT NULL,
        expiresAt INTEGER NOT NULL
      ) STRICT;
      CREATE TABLE oneTimeLink (
        tokenHash TEXT PRIMARY KEY,
        account INTEGER NOT NULL REFERENCES account(id) ON DELETE CASCADE,
        expiresAt INTEGER NOT NULL,
        usedAt INTEGER
      ) STRICT;
      """),
    DatabaseSchema.Step(
      "accounts-002-idle-and-programs",
      """
      ALTER TABLE session ADD COLUMN seenAt INTEGER NOT NULL DEFAULT 0;
      CREATE INDEX sessionOfAccount ON session(account);
      CREATE TABLE programToken (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        tokenHash TEXT NOT NULL UNIQUE,
        account INTEGER NOT NULL REFERENCES account(id) ON DELETE CASCADE,
        title TEXT NOT NULL,
        role TEXT NOT NULL CHECK (role IN ('administrator', 'department', 'school', 'reader')),
        createdAt INTEGER NOT NULL,
        expiresAt INTEGER NOT NULL,
        usedAt INTEGER
      ) STRICT;
      CREATE INDEX programTokenOfAccount ON programToken(account);
      """),
  ]
}
