import DepartmentDatabase

/// The tables of the registry.
///
/// Nearly all are only ever added to: a number, an act, an annulment, a link is a row of its own, and triggers refuse
/// `UPDATE` and `DELETE` whoever asks. What belongs to an act (annexes, schools, citations) is put in before the act's
/// own row, and refused behind it, so that a registered act cannot grow either.
enum RegistrySchema {
  static let steps = [
    DatabaseSchema.Step("registry-001-numbers", numbers + guards(against: ["UPDATE", "DELETE"], of: grownOnly)),
    DatabaseSchema.Step("registry-002-work", work + guards(against: ["UPDATE", "DELETE"], of: ["attachment"])),
    DatabaseSchema.Step("registry-003-journals", journals),
  ]

  /// The tables whose rows never change.
  private static let grownOnly = [
    "registryNumber", "act", "actAnnex", "actSchool", "citation", "annulment", "actLink", "registryHistory",
  ]

  private static let numbers = """
    CREATE TABLE journal (
      key TEXT NOT NULL PRIMARY KEY,
      title TEXT NOT NULL,
      act TEXT NOT NULL,
      kinds TEXT NOT NULL,
      pattern TEXT NOT NULL,
      firstNumber INTEGER NOT NULL CHECK (firstNumber >= 1),
      position INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE journalYear (
      journal TEXT NOT NULL REFERENCES journal(key),
      year INTEGER NOT NULL,
      firstNumber INTEGER NOT NULL CHECK (firstNumber >= 1),
      PRIMARY KEY (journal, year)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE registryNumber (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      journal TEXT NOT NULL REFERENCES journal(key),
      year INTEGER NOT NULL CHECK (year BETWEEN 1 AND 9999),
      number INTEGER CHECK (number >= 1),
      suffix TEXT NOT NULL,
      suffixReason TEXT,
      text TEXT NOT NULL CHECK (text <> ''),
      foldedText TEXT NOT NULL,
      isByHand INTEGER NOT NULL CHECK (isByHand IN (0, 1)),
      date TEXT NOT NULL CHECK (CAST(substr(date, 1, 4) AS INTEGER) = year),
      subject TEXT NOT NULL,
      foldedSubject TEXT NOT NULL,
      requestKey TEXT UNIQUE,
      reservedAt INTEGER NOT NULL,
      reservedBy TEXT NOT NULL,
      CHECK (suffix = '' OR number IS NULL OR suffixReason <> '')
    ) STRICT;
    CREATE UNIQUE INDEX registryNumberOnce ON registryNumber (journal, year, number, suffix) WHERE number IS NOT NULL;
    CREATE UNIQUE INDEX registryNumberTextOnce ON registryNumber (journal, year, foldedText);
    CREATE INDEX registryNumberByDate ON registryNumber (journal, date);
    CREATE TABLE act (
      entry INTEGER PRIMARY KEY REFERENCES registryNumber(id),
      date TEXT NOT NULL,
      kind TEXT NOT NULL,
      title TEXT NOT NULL CHECK (title <> ''),
      signatory TEXT NOT NULL,
      executor TEXT NOT NULL,
      addressee TEXT NOT NULL,
      note TEXT NOT NULL,
      setID INTEGER,
      dataHash TEXT CHECK (length(dataHash) = 64),
      templateHash TEXT CHECK (length(templateHash) = 64),
      documentHash TEXT CHECK (length(documentHash) = 64),
      foldedTitle TEXT NOT NULL,
      folded TEXT NOT NULL,
      registeredAt INTEGER NOT NULL,
      registeredBy TEXT NOT NULL
    ) STRICT;
    CREATE INDEX actByDate ON act (date);
    CREATE TABLE actAnnex (
      entry INTEGER NOT NULL REFERENCES registryNumber(id),
      position INTEGER NOT NULL,
      title TEXT NOT NULL,
      PRIMARY KEY (entry, position)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE actSchool (
      entry INTEGER NOT NULL REFERENCES registryNumber(id),
      position INTEGER NOT NULL,
      school TEXT NOT NULL,
      folded TEXT NOT NULL,
      PRIMARY KEY (entry, position)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE citation (
      entry INTEGER NOT NULL REFERENCES registryNumber(id),
      position INTEGER NOT NULL,
      date TEXT NOT NULL,
      number TEXT NOT NULL,
      foldedNumber TEXT NOT NULL,
      words TEXT NOT NULL,
      PRIMARY KEY (entry, position)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX citationOfAct ON citation (date, foldedNumber);
    CREATE TABLE annulment (
      entry INTEGER PRIMARY KEY REFERENCES registryNumber(id),
      reason TEXT NOT NULL CHECK (reason <> ''),
      annulledAt INTEGER NOT NULL,
      annulledBy TEXT NOT NULL
    ) STRICT;
    CREATE TABLE actLink (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      entry INTEGER NOT NULL REFERENCES act(entry),
      target INTEGER NOT NULL REFERENCES act(entry) CHECK (target <> entry),
      relation TEXT NOT NULL CHECK (relation IN ('amends', 'repeals')),
      place TEXT NOT NULL,
      linkedAt INTEGER NOT NULL,
      linkedBy TEXT NOT NULL,
      UNIQUE (entry, target, relation)
    ) STRICT;
    CREATE INDEX actLinkByTarget ON actLink (target);
    CREATE TABLE registryHistory (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      journal TEXT NOT NULL REFERENCES journal(key),
      entry INTEGER REFERENCES registryNumber(id),
      at INTEGER NOT NULL,
      who TEXT NOT NULL,
      action TEXT NOT NULL,
      detail TEXT NOT NULL
    ) STRICT;
    CREATE INDEX registryHistoryByEntry ON registryHistory (entry);

    CREATE TRIGGER journalStays BEFORE DELETE ON journal BEGIN
      SELECT RAISE(ABORT, 'журнал не удаляется');
    END;
    CREATE TRIGGER actLeavesNoWayBack BEFORE INSERT ON act
    WHEN EXISTS (SELECT 1 FROM act WHERE entry = NEW.entry)
      OR EXISTS (SELECT 1 FROM annulment WHERE entry = NEW.entry)
    BEGIN
      SELECT RAISE(ABORT, 'зарегистрированный документ не изменяется');
    END;
    CREATE TRIGGER numberIsGivenOnce BEFORE INSERT ON registryNumber
    WHEN EXISTS (
      SELECT 1 FROM registryNumber AS other
      WHERE other.id = NEW.id OR (other.journal = NEW.journal AND other.year = NEW.year
        AND (other.foldedText = NEW.foldedText OR (other.number = NEW.number AND other.suffix = NEW.suffix))))
    BEGIN
      SELECT RAISE(ABORT, 'номер уже занят');
    END;
    CREATE TRIGGER annulmentIsFinal BEFORE INSERT ON annulment
    WHEN EXISTS (SELECT 1 FROM annulment WHERE entry = NEW.entry)
    BEGIN
      SELECT RAISE(ABORT, 'документ уже аннулирован');
    END;
    CREATE TRIGGER linkIsFinal BEFORE INSERT ON actLink
    WHEN EXISTS (SELECT 1 FROM actLink WHERE id = NEW.id)
    BEGIN
      SELECT RAISE(ABORT, 'связь документов не изменяется');
    END;
    CREATE TRIGGER historyIsFinal BEFORE INSERT ON registryHistory
    WHEN EXISTS (SELECT 1 FROM registryHistory WHERE id = NEW.id)
    BEGIN
      SELECT RAISE(ABORT, 'история не изменяется');
    END;
    CREATE TRIGGER annexBelongsToRegistration BEFORE INSERT ON actAnnex
    WHEN EXISTS (SELECT 1 FROM act WHERE entry = NEW.entry)
    BEGIN
      SELECT RAISE(ABORT, 'зарегистрированный документ не изменяется');
    END;
    CREATE TRIGGER schoolBelongsToRegistration BEFORE INSERT ON actSchool
    WHEN EXISTS (SELECT 1 FROM act WHERE entry = NEW.entry)
    BEGIN
      SELECT RAISE(ABORT, 'зарегистрированный документ не изменяется');
    END;
    CREATE TRIGGER citationBelongsToRegistration BEFORE INSERT ON citation
    WHEN EXISTS (SELECT 1 FROM act WHERE entry = NEW.entry)
    BEGIN
      SELECT RAISE(ABORT, 'зарегистрированный документ не изменяется');
    END;

    """

  private static let work = """
    CREATE TABLE attachment (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      entry INTEGER NOT NULL REFERENCES act(entry),
      role TEXT NOT NULL CHECK (role IN ('document', 'scan', 'signature', 'other')),
      name TEXT NOT NULL CHECK (name <> ''),
      type TEXT NOT NULL,
      bytes BLOB NOT NULL,
      hash TEXT NOT NULL CHECK (length(hash) = 64),
      signs INTEGER REFERENCES attachment(id),
      attachedAt INTEGER NOT NULL,
      attachedBy TEXT NOT NULL,
      CHECK ((role = 'signature') = (signs IS NOT NULL))
    ) STRICT;
    CREATE INDEX attachmentByEntry ON attachment (entry);
    CREATE TRIGGER attachmentIsFinal BEFORE INSERT ON attachment
    WHEN EXISTS (SELECT 1 FROM attachment WHERE id = NEW.id)
    BEGIN
      SELECT RAISE(ABORT, 'приложенный файл не изменяется');
    END;
    CREATE TABLE acknowledgement (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      entry INTEGER NOT NULL REFERENCES act(entry),
      person TEXT NOT NULL CHECK (person <> ''),
      organisation TEXT NOT NULL,
      askedAt INTEGER NOT NULL,
      askedBy TEXT NOT NULL,
      date TEXT,
      recordedAt INTEGER,
      recordedBy TEXT,
      UNIQUE (entry, person, organisation),
      CHECK ((date IS NULL) = (recordedAt IS NULL) AND (date IS NULL) = (recordedBy IS NULL))
    ) STRICT;
    CREATE TRIGGER acknowledgementIsFinal BEFORE UPDATE ON acknowledgement
    WHEN OLD.date IS NOT NULL OR NEW.date IS NULL OR NEW.id <> OLD.id OR NEW.entry <> OLD.entry
      OR NEW.person <> OLD.person OR NEW.organisation <> OLD.organisation OR NEW.askedAt <> OLD.askedAt
      OR NEW.askedBy <> OLD.askedBy
    BEGIN
      SELECT RAISE(ABORT, 'отметка об ознакомлении не изменяется');
    END;
    CREATE TRIGGER acknowledgementStays BEFORE DELETE ON acknowledgement BEGIN
      SELECT RAISE(ABORT, 'отметка об ознакомлении не изменяется');
    END;
    CREATE TABLE controlItem (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      entry INTEGER NOT NULL REFERENCES act(entry),
      task TEXT NOT NULL CHECK (task <> ''),
      executor TEXT NOT NULL,
      due TEXT NOT NULL,
      done TEXT,
      evidence TEXT NOT NULL DEFAULT '',
      position INTEGER NOT NULL,
      UNIQUE (entry, position)
    ) STRICT;
    CREATE INDEX controlItemByDue ON controlItem (due);
    CREATE TRIGGER controlItemKeepsItsTask BEFORE UPDATE ON controlItem
    WHEN OLD.done IS NOT NULL OR NEW.id <> OLD.id OR NEW.entry <> OLD.entry OR NEW.task <> OLD.task
      OR NEW.position <> OLD.position
    BEGIN
      SELECT RAISE(ABORT, 'исполненное поручение не изменяется');
    END;
    CREATE TRIGGER controlItemStays BEFORE DELETE ON controlItem BEGIN
      SELECT RAISE(ABORT, 'поручение не удаляется');
    END;

    """

  private static let journals = """
    INSERT INTO journal (key, title, act, kinds, pattern, firstNumber, position) VALUES
      ('orders', 'Приказы', 'приказ', 'order,amending-order,repeal-order,base-school-order,working-group-order',
        '{n}', 1, 1),
      ('letters', 'Исходящие письма', 'письмо', 'cover-letter', '{n}', 1, 2),
      ('agreements', 'Соглашения', 'соглашение', 'cooperation-agreement', '{n}', 1, 3);
    """

  /// Triggers that refuse some operations on tables.
  private static func guards(against operations: [String], of tables: [String]) -> String {
    tables.flatMap { table in
      operations.map { operation in
        """
        CREATE TRIGGER \(table)Refuses\(operation) BEFORE \(operation) ON \(table) BEGIN
          SELECT RAISE(ABORT, 'запись реестра не изменяется');
        END;

        """
      }
    }.joined()
  }
}
