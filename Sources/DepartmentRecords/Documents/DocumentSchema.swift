import DepartmentDatabase

/// The tables of documents in work.
enum DocumentSchema {
  static let steps = [
    DatabaseSchema.Step(
      "documents-001",
      """
      CREATE TABLE documentInWork (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        setID INTEGER REFERENCES programmeSet(id) ON DELETE SET NULL,
        setTitle TEXT NOT NULL,
        kind TEXT NOT NULL,
        kindTitle TEXT NOT NULL,
        file TEXT NOT NULL,
        title TEXT NOT NULL,
        stage TEXT NOT NULL
          CHECK (stage IN ('draft', 'agreed', 'signed', 'registered', 'acquainted', 'sent')),
        signedOn TEXT,
        entry INTEGER,
        number TEXT,
        numberAttempt INTEGER NOT NULL DEFAULT 1,
        createdAt INTEGER NOT NULL,
        CHECK (stage NOT IN ('registered', 'acquainted', 'sent') OR entry IS NOT NULL)
      ) STRICT;
      CREATE UNIQUE INDEX documentInWorkOnce ON documentInWork (setID, kind, file);
      CREATE TABLE documentStep (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        document INTEGER NOT NULL REFERENCES documentInWork(id) ON DELETE CASCADE,
        stage TEXT NOT NULL,
        isBack INTEGER NOT NULL CHECK (isBack IN (0, 1)),
        who TEXT NOT NULL,
        at INTEGER NOT NULL,
        note TEXT NOT NULL,
        CHECK (isBack = 0 OR note <> '')
      ) STRICT;
      CREATE INDEX documentStepByDocument ON documentStep (document);
      CREATE TABLE documentPerson (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        document INTEGER NOT NULL REFERENCES documentInWork(id) ON DELETE CASCADE,
        purpose TEXT NOT NULL CHECK (purpose IN ('visa', 'acquaintance', 'dispatch')),
        name TEXT NOT NULL CHECK (name <> ''),
        doneOn TEXT,
        isObjection INTEGER NOT NULL DEFAULT 0 CHECK (isObjection IN (0, 1)),
        remark TEXT NOT NULL DEFAULT '',
        UNIQUE (document, purpose, name)
      ) STRICT;
      """)
  ]
}
