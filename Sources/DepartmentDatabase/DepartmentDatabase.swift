import Diagnostics
import GRDB

/// The one SQLite file in which a department keeps its registry and the work of its service.
///
/// Several processes may have it open at once: readers never wait (write-ahead log), writers wait for one another.
package final class DepartmentDatabase: Sendable {
  /// The connections; reads may run beside one another, writes never.
  package let pool: DatabasePool

  /// Opens the file, making it where it is missing, and brings its tables up to date.
  ///
  /// Throws `DiagnosedFailure` when it cannot be opened, is no database or was made by a newer program.
  package init(at path: String, schemas: [DatabaseSchema]) throws {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = true
    // Writing takes milliseconds; only a disk that can hardly keep up lets anybody wait so long, in seconds.
    configuration.busyMode = .timeout(30)
    configuration.prepareDatabase { database in
      // An act that was told to be registered must be there after a power cut, too.
      try database.execute(sql: "PRAGMA synchronous = FULL")
    }
    do {
      pool = try DatabasePool(path: path, configuration: configuration)
      var migrator = DatabaseMigrator()
      for step in schemas.flatMap(\.steps) {
        migrator.registerMigration(step.name) { try $0.execute(sql: step.sql) }
      }
      guard try !pool.read(migrator.hasBeenSuperseded) else {
        throw DiagnosedFailure(
          .unusable,
          Diagnostic(
            "REG-01", .error, "база данных сделана более новой программой", hint: "обновите программу", at: .file(path))
        )
      }
      try Self.migrate(pool, migrator, steps: schemas.reduce(0) { $0 + $1.steps.count })
    } catch let error as DatabaseError {
      throw DiagnosedFailure(
        error.resultCode == .SQLITE_NOTADB ? .unusable : .cannotWrite,
        Diagnostic(
          "REG-01", .error, "не открывается база данных: \(Self.words(for: error))",
          hint: "проверьте путь и права на папку; копию восстановит prikaz journal restore", at: .file(path)))
    }
  }

  /// Takes the steps that the file has not seen.
  ///
  /// Between looking and doing another process may take the same step: ours then fails on what is there already, and one
  /// step less is left. So there are at most as many such failures as steps.
  private static func migrate(_ pool: DatabasePool, _ migrator: DatabaseMigrator, steps: Int) throws {
    for _ in 0..<steps {
      do {
        return try migrator.migrate(pool)
      } catch let error as DatabaseError where [.SQLITE_ERROR, .SQLITE_CONSTRAINT].contains(error.resultCode) {
        continue
      }
    }
    try migrator.migrate(pool)
  }

  private static func words(for error: DatabaseError) -> String {
    switch error.resultCode {
    case .SQLITE_NOTADB: "файл не база данных"
    case .SQLITE_CANTOPEN: "файла нет или нет прав на него"
    case .SQLITE_READONLY: "файл или папка только для чтения"
    case .SQLITE_FULL: "на диске нет места"
    case .SQLITE_CORRUPT: "файл испорчен"
    case .SQLITE_BUSY: "файл занят другой программой"
    default: "ошибка SQLite \(error.resultCode.rawValue)"
    }
  }
}
