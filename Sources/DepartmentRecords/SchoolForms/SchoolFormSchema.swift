import DepartmentDatabase

/// The tables of schools' forms.
enum SchoolFormSchema {
  static let steps = [
    DatabaseSchema.Step(
      "school-forms-001",
      """
      CREATE TABLE schoolForm (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        setID INTEGER NOT NULL REFERENCES programmeSet(id) ON DELETE CASCADE,
        kind TEXT NOT NULL,
        kindTitle TEXT NOT NULL,
        school TEXT NOT NULL,
        schoolName TEXT NOT NULL,
        fileName TEXT NOT NULL,
        bytes BLOB NOT NULL,
        madeAt INTEGER NOT NULL,
        answerName TEXT,
        answer BLOB,
        commented BLOB,
        findings TEXT,
        errors INTEGER,
        answeredAt INTEGER,
        answeredBy TEXT,
        isAccepted INTEGER NOT NULL DEFAULT 0 CHECK (isAccepted IN (0, 1)),
        UNIQUE (setID, kind, school),
        CHECK ((answer IS NULL) = (answeredAt IS NULL)),
        CHECK (isAccepted = 0 OR answer IS NOT NULL)
      ) STRICT;
      CREATE INDEX schoolFormBySchool ON schoolForm (school);
      """)
  ]
}
