import DepartmentDatabase

/// The tables of sets and their files.
enum SetSchema {
  static let steps = [
    DatabaseSchema.Step(
      "sets-001",
      """
      CREATE TABLE programmeSet (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        title TEXT NOT NULL,
        version INTEGER NOT NULL DEFAULT 1,
        createdAt INTEGER NOT NULL,
        changedAt INTEGER NOT NULL
      ) STRICT;
      CREATE TABLE setFile (
        setID INTEGER NOT NULL REFERENCES programmeSet(id) ON DELETE CASCADE,
        name TEXT NOT NULL,
        bytes BLOB NOT NULL,
        PRIMARY KEY (setID, name)
      ) STRICT, WITHOUT ROWID;
      """)
  ]
}
