import Diagnostics
import Foundation
import GRDB

extension DepartmentDatabase {
  /// Writes a copy of the whole database into a new file, while others go on reading and writing, and checks the copy.
  ///
  /// The copy gets its name only when it is whole. Throws `DiagnosedFailure` of kind `cannotWrite`: `REG-31` when a file
  /// of that name is there, `REG-32` when the copy is not sound.
  package func backUp(to path: String) throws {
    guard !FileManager.default.fileExists(atPath: path) else {
      throw DiagnosedFailure(
        .cannotWrite,
        Diagnostic(
          "REG-31", .error, "такой файл уже есть: копия не ложится на место другой", hint: "дайте копии новое имя",
          at: .file(path)))
    }
    try Self.copy(to: path) { copy in try pool.backup(to: copy) }
  }

  /// Puts a copy in the place of a database; the database that was there stays beside it, under the name returned.
  ///
  /// Throws `DiagnosedFailure`: `REG-30` when there is a database and `replaces` is false, `REG-32` when the copy is not
  /// sound, `REG-33` while a program has the database open.
  package static func restore(from backup: String, to path: String, replaces: Bool) throws -> String? {
    guard FileManager.default.fileExists(atPath: backup) else {
      throw DiagnosedFailure(
        .noInput, Diagnostic("REG-32", .error, "нет такого файла", hint: "проверьте имя копии", at: .file(backup)))
    }
    let isPresent = FileManager.default.fileExists(atPath: path)
    guard replaces || !isPresent else {
      throw DiagnosedFailure(
        .cannotWrite,
        Diagnostic(
          "REG-30", .error, "база данных уже есть: на её место копия ложится только по прямому указанию",
          hint: "повторите с --force; прежний файл останется рядом", at: .file(path)))
    }
    var configuration = Configuration()
    configuration.readonly = true
    let ready = path + ".новая"
    do {
      try? FileManager.default.removeItem(atPath: ready)
      let source = try DatabaseQueue(path: backup, configuration: configuration)
      try copy(to: ready) { copy in try source.backup(to: copy) }
    } catch let error as DatabaseError {
      throw unsound(backup, "ошибка SQLite \(error.resultCode.rawValue)")
    }
    var kept: String?
    do {
      if isPresent {
        try requireUnused(path)
        let old =
          (1...).lazy.map { "\(path).прежняя-\($0)" }.first { !FileManager.default.fileExists(atPath: $0) } ?? path
        // The log belongs to its database: without it the last changes would be lost.
        for ending in ["-wal", "-shm", ""] where FileManager.default.fileExists(atPath: path + ending) {
          try FileManager.default.moveItem(atPath: path + ending, toPath: old + ending)
        }
        kept = old
      }
      try FileManager.default.moveItem(atPath: ready, toPath: path)
      if let kept { takeOver(path, from: kept) }
    } catch let error as CocoaError {
      throw DiagnosedFailure(
        .cannotWrite,
        Diagnostic(
          "REG-31", .error, "файл базы не переименовывается (\(error.code.rawValue))", hint: "проверьте права на папку",
          at: .file(path)))
    }
    return kept
  }

  /// Gives a file the owner and the rights of the one that it replaces: the service may be another user than whoever restores.
  private static func takeOver(_ path: String, from old: String) {
    var status = stat()
    guard stat(old, &status) == 0 else { return }
    _ = chown(path, status.st_uid, status.st_gid)
    chmod(path, status.st_mode & 0o777)
  }

  /// Copies into a file beside the final one, checks it and gives it its name.
  private static func copy(to path: String, _ fill: (DatabaseQueue) throws -> Void) throws {
    let temporary = path + ".\(getpid()).prikaz-tmp"
    defer { for ending in ["", "-journal", "-wal", "-shm"] { unlink(temporary + ending) } }
    unlink(temporary)
    do {
      let queue = try DatabaseQueue(path: temporary)
      try fill(queue)
      // A copy is one file: without this it would want a log beside it as soon as it is opened.
      try queue.writeWithoutTransaction { _ = try String.fetchOne($0, sql: "PRAGMA journal_mode = DELETE") }
      let problem = try queue.read { db in
        try Self.problems(db).first ?? (try db.tableExists("registryNumber") ? nil : "это не база отдела")
      }
      try queue.close()
      if let problem { throw unsound(path, problem) }
    } catch let error as DatabaseError {
      let isSource = [.SQLITE_NOTADB, .SQLITE_CORRUPT].contains(error.resultCode)
      throw isSource
        ? unsound(path, "файл не база данных или испорчен")
        : DiagnosedFailure(
          .cannotWrite,
          Diagnostic(
            "REG-31", .error, "копия не записывается: ошибка SQLite \(error.resultCode.rawValue)",
            hint: "проверьте папку, права и место на диске", at: .file(path)))
    }
    // The registry holds names of people.
    chmod(temporary, 0o600)
    let file = open(temporary, O_RDONLY | O_CLOEXEC)
    if file >= 0 {
      fsync(file)
      close(file)
    }
    guard link(temporary, path) == 0 || errno == EPERM && rename(temporary, path) == 0 else {
      throw DiagnosedFailure(
        .cannotWrite,
        Diagnostic("REG-31", .error, "копия не записывается", hint: "проверьте папку и права на неё", at: .file(path)))
    }
  }

  /// What SQLite itself finds wrong: damage of the file, and references that lead nowhere.
  package static func problems(_ db: Database) throws -> [String] {
    let damage = try String.fetchAll(db, sql: "PRAGMA integrity_check(20)").filter { $0 != "ok" }
    let loose = try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").prefix(20).map { row in
      "ссылка в никуда: таблица \(row["table"] as String), строка \(row["rowid"] as Int64? ?? 0)"
    }
    return damage + loose
  }

  private static func requireUnused(_ path: String) throws {
    do {
      var configuration = Configuration()
      configuration.prepareDatabase { try $0.execute(sql: "PRAGMA locking_mode = EXCLUSIVE") }
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      _ = try queue.inDatabase { try Int.fetchOne($0, sql: "SELECT count(*) FROM sqlite_master") }
      try queue.close()
    } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
      throw DiagnosedFailure(
        .cannotWrite,
        Diagnostic(
          "REG-33", .error, "база данных открыта другой программой", hint: "остановите службу и повторите",
          at: .file(path)))
    } catch is DatabaseError {
      // A damaged file is just what a copy is put in place of.
    }
  }

  private static func unsound(_ path: String, _ words: String) -> DiagnosedFailure {
    DiagnosedFailure(
      .unusable,
      Diagnostic("REG-32", .error, "копия негодна: \(words)", hint: "возьмите другую копию", at: .file(path)))
  }
}
