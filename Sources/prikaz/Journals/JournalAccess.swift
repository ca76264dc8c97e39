import ArgumentParser
import DepartmentDatabase
import DepartmentRecords
import Diagnostics
import DocumentRegistry
import Foundation
import RussianLanguage

/// Which database a journal command works on, and who works.
struct JournalAccess: ParsableArguments {
  @Option(help: ArgumentHelp("Файл базы данных.", valueName: "файл"))
  var database = "prikaz.sqlite"

  @Option(help: ArgumentHelp("Кто вносит запись; без параметра — имя пользователя компьютера.", valueName: "кто"))
  var by: String?

  /// The person who is noted in the history.
  var who: String { by ?? NSUserName() }

  /// The registry; a database that is not there is made only where the command says so, since a misspelt name must not
  /// begin a second journal from number one.
  func registry(creating: Bool = false) throws -> Registry {
    guard creating || FileManager.default.fileExists(atPath: database) else {
      throw DiagnosedFailure(
        .noInput,
        Diagnostic(
          "REG-40", .error, "нет такой базы данных",
          hint: "проверьте имя; новую базу заводит: prikaz journal add orders --database ФАЙЛ", at: .file(database)))
    }
    let file = try DepartmentDatabase(at: database, schemas: [DocumentRegistry.schema, DepartmentRecords.schema])
    return Registry(file) { Int64(Date().timeIntervalSince1970) }
  }

  /// A day as a clerk types it.
  static func day(_ text: String) throws -> CalendarDate {
    guard let day = CalendarDate(text) else {
      throw ValidationError("дата не понята: «\(text)»; образцы: 2026-11-01, 01.11.2026")
    }
    return day
  }

  /// The day typed, or today.
  static func day(orToday text: String?) throws -> CalendarDate {
    if let text { return try day(text) }
    guard let today = LocalDay.today else { throw ValidationError("укажите день: --date 2026-11-01") }
    return today
  }

  /// A file's content, for an entry to keep.
  static func bytes(of path: String) throws -> [UInt8] {
    do {
      return [UInt8](try Data(contentsOf: URL(filePath: path)))
    } catch {
      throw DiagnosedFailure(
        .noInput,
        Diagnostic("REG-41", .error, "файл не читается", hint: "проверьте имя файла и права на него", at: .file(path)))
    }
  }
}
