import DepartmentDatabase

/// The table of what was done. Triggers keep it from being changed by any statement of ours; whoever holds the file itself
/// can do anything with it.
enum AuditSchema {
  static let steps = [
    DatabaseSchema.Step(
      "audit-001",
      """
      CREATE TABLE auditRecord (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        at INTEGER NOT NULL,
        account INTEGER,
        actor TEXT NOT NULL,
        action TEXT NOT NULL,
        object TEXT NOT NULL,
        words TEXT NOT NULL
      ) STRICT;
      CREATE TRIGGER auditRecordIsNotChanged BEFORE UPDATE ON auditRecord
        BEGIN SELECT RAISE(ABORT, 'audit records are not changed'); END;
      CREATE TRIGGER auditRecordIsNotRemoved BEFORE DELETE ON auditRecord
        BEGIN SELECT RAISE(ABORT, 'audit records are not removed'); END;
      """)
  ]
}
